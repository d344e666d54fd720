/** What the warnings tell about a retailer to the module that keeps his file. */
@NullMarked
package org.jinye.warnings.internal.retailer;

import org.jspecify.annotations.NullMarked;
