/** 抽查: a random part of what was waved through, looked at again. */
@NullMarked
package org.jinye.warnings.internal.sampling;

import org.jspecify.annotations.NullMarked;
