package org.jinye.reports;

import java.time.YearMonth;

/** The month's report as recurring work: in each month that of the month before. */
public final class MonthlyReportKind {

  /** The kind's code. */
  public static final String CODE = "monthly-report";

  private MonthlyReportKind() {}

  /** The subject of the unit's report of the month. */
  public static String subject(String unitCode, YearMonth month) {
    return unitCode + ":" + month;
  }
}
