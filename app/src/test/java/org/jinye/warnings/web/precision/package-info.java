@NullMarked
package org.jinye.warnings.web.precision;

import org.jspecify.annotations.NullMarked;
