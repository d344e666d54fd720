/** Two files of the same shop become one, and two again. */
@NullMarked
package org.jinye.retailers.internal.merge;

import org.jspecify.annotations.NullMarked;
