@NullMarked
package org.jinye.organization.internal.chart;

import org.jspecify.annotations.NullMarked;
