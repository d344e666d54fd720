/** 免扰: its list and pages. */
@NullMarked
package org.jinye.warnings.web.suppression;

import org.jspecify.annotations.NullMarked;
