package org.jinye.warnings.web.backtest;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/** The list of back-tests. */
public record BacktestListPage(
    BacktestFilter filter,
    List<BacktestRow> rows,
    Pager pager,
    List<Choice> rules,
    List<Choice> states,
    boolean mayTest) {

  public String exportUrl() {
    return filter.url("/backtests/export.xlsx");
  }
}
