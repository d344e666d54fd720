package org.jinye.reports.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jinye.reports.internal.ReportTable.Cell;

/** Shares in percent with one decimal. */
final class Shares {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shares() {}

  static Cell of(long part, long whole) {
    return whole == 0 ? new ReportTable.None() : new ReportTable.Percent(percent(part, whole));
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
