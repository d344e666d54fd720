/** Positions on the earth in the coordinate systems that maps here use. */
@NullMarked
package org.jinye.platform.geo;

import org.jspecify.annotations.NullMarked;
