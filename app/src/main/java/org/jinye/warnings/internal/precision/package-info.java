/** Precision per rule, county and person. */
@NullMarked
package org.jinye.warnings.internal.precision;

import org.jspecify.annotations.NullMarked;
