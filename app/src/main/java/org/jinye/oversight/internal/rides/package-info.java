@NullMarked
package org.jinye.oversight.internal.rides;

import org.jspecify.annotations.NullMarked;
