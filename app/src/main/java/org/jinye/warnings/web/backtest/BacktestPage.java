package org.jinye.warnings.web.backtest;

import java.util.List;
import java.util.Locale;
import org.jinye.warnings.internal.backtest.BacktestResults.Point;
import org.jspecify.annotations.Nullable;

/**
 * A back-test and what came of it.
 *
 * @param counties heads of the table, the last is the total
 * @param draftHref where B becomes a release; null when the reader may not
 * @param againHref the form, filled in as one that came to no good end was asked; else null
 */
public record BacktestPage(
    BacktestRow row,
    List<Compared> settings,
    List<Side> sides,
    List<String> counties,
    List<Week> weeks,
    Week total,
    List<Confirmed> confirmed,
    String curve,
    List<Point> points,
    @Nullable String draftHref,
    @Nullable String againHref) {

  /** The figures of a side; each opens its list. */
  public record Side(
      String title, Figure findings, Figure shared, Figure only, Figure confirmed, Figure beside) {}

  /** A parameter in both settings. */
  public record Compared(String title, String a, String b, boolean differs) {}

  /** A number and the address of what it counts. */
  public record Figure(long count, String href) {
    public String words() {
      return String.format(Locale.ROOT, "%,d", count);
    }
  }

  /** A week, with A and B of each county. */
  public record Week(String title, List<Pair> pairs) {}

  /** A and B. */
  public record Pair(Figure a, Figure b) {}

  /** Irregularities that stay found, are lost, … */
  public record Confirmed(String title, String note, Figure figure) {}
}
