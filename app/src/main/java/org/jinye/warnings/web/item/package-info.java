/** Pages of items: their outflow tiers, and their curves by time, area and route. */
@NullMarked
package org.jinye.warnings.web.item;

import org.jspecify.annotations.NullMarked;
