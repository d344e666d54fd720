/** How often somebody may ask, counted over all nodes. */
@NullMarked
package org.jinye.platform.rate;

import org.jspecify.annotations.NullMarked;
