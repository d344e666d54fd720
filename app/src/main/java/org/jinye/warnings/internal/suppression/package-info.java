/** 免扰: what a rule leaves alone for a while, and what it would have raised. */
@NullMarked
package org.jinye.warnings.internal.suppression;

import org.jspecify.annotations.NullMarked;
