/** Pages of the division codes. */
@NullMarked
package org.jinye.retailers.web.division;

import org.jspecify.annotations.NullMarked;
