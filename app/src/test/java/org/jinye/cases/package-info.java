@NullMarked
package org.jinye.cases;

import org.jspecify.annotations.NullMarked;
