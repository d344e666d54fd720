/** Pages of the import of a whole organisation. */
@NullMarked
package org.jinye.organization.web.chart;

import org.jspecify.annotations.NullMarked;
