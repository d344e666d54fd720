@NullMarked
package org.jinye.warnings.internal.run;

import org.jspecify.annotations.NullMarked;
