package org.jinye.warnings.web.backtest;

import java.math.BigDecimal;
import java.util.Locale;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.backtest.BacktestLine;

/**
 * A back-test as a page shows it.
 *
 * @param changed what B has otherwise than A, in words
 */
public record BacktestRow(
    BacktestLine line, String rule, String unit, String asked, String changed, boolean mayCancel) {

  public boolean isOpen() {
    return !line.state().isEnded();
  }

  /** 3.2 秒; empty until it ends. */
  public String duration() {
    BigDecimal seconds = line.seconds();
    return seconds == null ? "" : String.format(Locale.ROOT, "%.1f 秒", seconds.doubleValue());
  }

  /** What is being done, or that it is being stopped. */
  public String doing() {
    if (line.cancelAsked()) {
      return "正在取消";
    }
    return line.state() == RunState.WAITING ? "等待开始" : line.phase();
  }

  /** Colour of the state's badge. */
  public String colour() {
    return switch (line.state()) {
      case WAITING -> "secondary";
      case RUNNING -> "blue";
      case FINISHED -> "green";
      case FAILED -> "red";
      case CANCELLED -> "yellow";
    };
  }
}
