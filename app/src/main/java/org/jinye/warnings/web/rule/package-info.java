/** Pages of the rules: what each finds, by which numbers, and how often it was right. */
@NullMarked
package org.jinye.warnings.web.rule;

import org.jspecify.annotations.NullMarked;
