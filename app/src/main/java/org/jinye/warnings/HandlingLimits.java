package org.jinye.warnings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.warnings.*}: working days that a step may take, the day it began not counted.
 *
 * @param screeningDays from raised to screened by the city (working standard: one working day)
 * @param checkingDays from sent to the county to its conclusion
 */
@ConfigurationProperties("jinye.warnings")
public record HandlingLimits(int screeningDays, int checkingDays) {

  public HandlingLimits {
    if (screeningDays < 1 || checkingDays < 1) {
      throw new IllegalArgumentException(
          "jinye.warnings.screening-days 和 checking-days 应为不小于 1 的整数（工作日）。");
    }
  }

  /** Working days that the state may last; 0 for a closed one. */
  public int days(WarningState state) {
    return switch (state) {
      case RAISED -> screeningDays;
      case ASSIGNED -> checkingDays;
      case NOT_PROCESSED, HARMLESS, IRREGULAR -> 0;
    };
  }
}
