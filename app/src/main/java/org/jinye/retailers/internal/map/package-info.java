/** Files on a map. */
@NullMarked
package org.jinye.retailers.internal.map;

import org.jspecify.annotations.NullMarked;
