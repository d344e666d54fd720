/** Pages of the evaluations: what ran, what it read, what came out. */
@NullMarked
package org.jinye.warnings.web.run;

import org.jspecify.annotations.NullMarked;
