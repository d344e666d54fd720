package org.jinye.oversight.web.calls;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jinye.oversight.web.Figure;

/**
 * A month of draws: a row a county, a column a working day.
 *
 * @param days the working days of the month
 */
public record CallCalendarPage(
    YearMonth month,
    List<LocalDate> days,
    List<Row> rows,
    List<Figure> figures,
    int wanted,
    String listUrl,
    LocalDate today) {

  /** A county's days. */
  public record Row(String unit, List<Cell> cells, int drawn, int recorded, int missedDays) {}

  /**
   * A day of a county.
   *
   * @param style CSS class; empty = nothing particular
   * @param href empty when there is no draw
   */
  public record Cell(String text, String style, String words, String href) {

    static final Cell NOTHING = new Cell("", "", "", "");
  }

  public String before() {
    return url(month.minusMonths(1));
  }

  public String after() {
    return url(month.plusMonths(1));
  }

  public String exportUrl() {
    return "/oversight/calls/export.xlsx?month=" + month;
  }

  public String title() {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  private static String url(YearMonth of) {
    return "/oversight/calls?month=" + of;
  }
}
