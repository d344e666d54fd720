/** Pages of what follows from a warning. */
@NullMarked
package org.jinye.warnings.web.followup;

import org.jspecify.annotations.NullMarked;
