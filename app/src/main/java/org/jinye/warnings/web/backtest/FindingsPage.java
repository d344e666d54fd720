package org.jinye.warnings.web.backtest;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.web.run.OutcomesPage;
import org.jspecify.annotations.Nullable;

/**
 * Findings of a side of a back-test, one by one.
 *
 * @param sides A, B, and the values of the curve whose lists were kept
 */
public record FindingsPage(
    BacktestRow row,
    FindingFilter filter,
    List<Choice> sides,
    List<Choice> counties,
    List<Choice> weeks,
    List<Line> lines,
    Pager pager) {

  /**
   * A finding in words.
   *
   * @param warningUrl the warning that a check confirmed for it; null = none
   */
  public record Line(OutcomesPage.Row row, @Nullable String warningUrl) {}

  public List<Choice> which() {
    return filter.choices();
  }

  /** 甲组, 乙组, or the parameter with its value. */
  public String sideTitle() {
    return BacktestSides.title(sides, filter.side());
  }
}
