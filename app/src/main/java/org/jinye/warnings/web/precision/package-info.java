/** Precision per rule, county and person: its page. */
@NullMarked
package org.jinye.warnings.web.precision;

import org.jspecify.annotations.NullMarked;
