@NullMarked
package org.jinye.instruments;

import org.jspecify.annotations.NullMarked;
