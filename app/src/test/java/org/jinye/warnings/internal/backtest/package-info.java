@NullMarked
package org.jinye.warnings.internal.backtest;

import org.jspecify.annotations.NullMarked;
