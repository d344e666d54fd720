/** The page that says why there is a warning. */
@NullMarked
package org.jinye.warnings.web.why;

import org.jspecify.annotations.NullMarked;
