@NullMarked
package org.jinye.testing;

import org.jspecify.annotations.NullMarked;
