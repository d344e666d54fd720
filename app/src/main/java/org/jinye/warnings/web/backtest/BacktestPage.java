package org.jinye.warnings.web.backtest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A back-test and what came of it.
 *
 * @param counties heads of the table, the last is the total
 * @param draftHref where B becomes a release; null when the reader may not
 * @param againHref the form, filled in as it was asked, where this one came to no good end or kept
 *     no lists of the curve's values; else null
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

  /** Whether every value of the curve opens what it found. */
  public boolean opensPoints() {
    return points.stream().allMatch(Point::isKept);
  }

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

  /**
   * The curve at one value.
   *
   * @param isKept whether the lists of findings and found are there to be opened
   */
  public record Point(
      String value, Figure findings, Figure found, Figure confirmed, boolean isKept) {}

  /** A week, with A and B of each county. */
  public record Week(String title, List<Pair> pairs) {}

  /** A and B. */
  public record Pair(Figure a, Figure b) {}

  /** Irregularities that stay found, are lost, … */
  public record Confirmed(String title, String note, Figure figure) {}
}
