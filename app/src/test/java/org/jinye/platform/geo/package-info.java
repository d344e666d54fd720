@NullMarked
package org.jinye.platform.geo;

import org.jspecify.annotations.NullMarked;
