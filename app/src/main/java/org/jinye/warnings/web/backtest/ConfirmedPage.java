package org.jinye.warnings.web.backtest;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/** Confirmed irregularities and which setting finds them. */
public record ConfirmedPage(BacktestRow row, String which, List<Line> lines, Pager pager) {

  static final List<Choice> WHICH =
      List.of(
          new Choice("stays", "仍能发现"),
          new Choice("lost", "将会漏掉"),
          new Choice("gained", "新能发现"),
          new Choice("neither", "都不能发现"));

  /**
   * A warning.
   *
   * @param beside confirmed by other rules about the same subject and week
   */
  public record Line(
      String href,
      String subject,
      String unit,
      String day,
      String sentence,
      String found,
      long beside) {}

  public List<Choice> choices() {
    return WHICH;
  }
}
