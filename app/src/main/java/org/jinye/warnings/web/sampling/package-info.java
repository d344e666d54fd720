/** 抽查: its pages. */
@NullMarked
package org.jinye.warnings.web.sampling;

import org.jspecify.annotations.NullMarked;
