@NullMarked
package org.jinye.warnings.web.backtest;

import org.jspecify.annotations.NullMarked;
