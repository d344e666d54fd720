@NullMarked
package org.jinye.reports.internal;

import org.jspecify.annotations.NullMarked;
