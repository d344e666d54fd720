/** What this module adds to a retailer's page: the order curve with the warnings marked. */
@NullMarked
package org.jinye.warnings.web.retailer;

import org.jspecify.annotations.NullMarked;
