package org.jinye.warnings.web.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.backtest.BacktestFindings;
import org.jinye.warnings.internal.backtest.BacktestFindings.Found;
import org.jinye.warnings.internal.backtest.BacktestLine;
import org.jinye.warnings.internal.backtest.BacktestResults;
import org.jinye.warnings.internal.backtest.BacktestResults.WeekCount;
import org.jinye.warnings.web.run.OutcomesPage;
import org.jinye.warnings.web.run.SubjectRows;
import org.springframework.stereotype.Component;

/** Lists findings of a back-test in words. */
@Component
class FindingsPages {

  static final int MOST = 200_000;
  private static final int PAGE_SIZE = 50;

  private final BacktestPages backtests;
  private final BacktestResults results;
  private final BacktestFindings findings;
  private final SubjectRows rows;
  private final BacktestWords words;
  private final BacktestSides sides;

  FindingsPages(
      BacktestPages backtests,
      BacktestResults results,
      BacktestFindings findings,
      SubjectRows rows,
      BacktestWords words,
      BacktestSides sides) {
    this.backtests = backtests;
    this.results = results;
    this.findings = findings;
    this.rows = rows;
    this.words = words;
    this.sides = sides;
  }

  FindingsPage page(FindingFilter filter, int number, SignedIn me) {
    BacktestRow row = finished(filter.id(), me);
    long total = findings.count(filter.asked());
    Pager pager = new Pager(number, PAGE_SIZE, total, filter.url("/findings"));
    BacktestLine line = row.line();
    List<String> counties =
        new ArrayList<>(
            new TreeSet<>(results.listWeeks(line.id()).stream().map(WeekCount::unitCode).toList()));
    return new FindingsPage(
        row,
        filter,
        sides.list(line),
        counties.stream().map(code -> new Choice(code, words.unit(code))).toList(),
        IntStream.rangeClosed(Weeks.number(line.from()), Weeks.number(line.to()))
            .mapToObj(week -> new Choice(Weeks.name(week), Weeks.title(week)))
            .toList(),
        lines(line, filter, pager.size(), pager.offset()),
        pager);
  }

  /**
   * All of them, for a workbook.
   *
   * @throws Refused when there are more than a workbook is good for
   */
  List<FindingsPage.Line> all(FindingFilter filter, SignedIn me) {
    BacktestRow row = finished(filter.id(), me);
    long total = findings.count(filter.asked());
    if (total > MOST) {
      throw Refused.because("这份清单有 %,d 行，一次最多导出 %,d 行，请先按县局或周缩小范围。".formatted(total, MOST));
    }
    return lines(row.line(), filter, MOST, 0);
  }

  /** 甲组, 乙组, or the parameter with its value. */
  String title(FindingFilter filter, SignedIn me) {
    return BacktestSides.title(sides.list(backtests.row(filter.id(), me).line()), filter.side());
  }

  private BacktestRow finished(long id, SignedIn me) {
    BacktestRow row = backtests.row(id, me);
    if (!row.line().isFinished()) {
      throw Refused.because("回测 " + id + " 还没有结果。");
    }
    return row;
  }

  private List<FindingsPage.Line> lines(
      BacktestLine line, FindingFilter filter, int size, long offset) {
    List<Found> found = findings.list(filter.asked(), size, offset);
    Map<String, String> values = BacktestSides.values(line, filter.side());
    List<OutcomesPage.Row> named =
        rows.rows(Map.of(line.ruleId(), values), found.stream().map(Found::subject).toList());
    List<FindingsPage.Line> lines = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      long warning = found.get(i).confirmedWarning();
      lines.add(new FindingsPage.Line(named.get(i), warning == 0 ? null : "/warnings/" + warning));
    }
    return lines;
  }
}
