/** Pages of units and posts. */
@NullMarked
package org.jinye.organization.web.unit;

import org.jspecify.annotations.NullMarked;
