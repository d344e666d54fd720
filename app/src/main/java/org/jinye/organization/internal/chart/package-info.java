/** A whole organisation in one workbook: read, compared, taken over, written. */
@NullMarked
package org.jinye.organization.internal.chart;

import org.jspecify.annotations.NullMarked;
