package org.jinye.reports.internal;

import java.time.YearMonth;
import org.jinye.warnings.WarningLink;

/**
 * What a report is about.
 *
 * @param unitCode the unit whose report it is
 * @param county the county that the asker narrowed his scope to; empty = his whole scope
 */
public record ReportSubject(YearMonth month, String unitCode, String unitName, String county) {

  /** A unit that nobody has named yet is called by its code and its tier. */
  public String unitTitle() {
    if (!unitName.equals(unitCode) || unitCode.isEmpty()) {
      return unitName;
    }
    return unitCode + (unitCode.length() >= 6 ? " 县局" : unitCode.length() >= 4 ? " 地市" : " 省局");
  }

  public ReportSubject inMonth(YearMonth other) {
    return new ReportSubject(other, unitCode, unitName, county);
  }

  /** The list of all warnings that the report is about. */
  public WarningLink link() {
    WarningLink link = WarningLink.all().month(month);
    return county.isEmpty() ? link : link.county(county);
  }

  /** {@code 2026年10月}. */
  public String monthTitle() {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  public String query() {
    return "month=" + month + (county.isEmpty() ? "" : "&county=" + county);
  }
}
