package org.jinye.reports.internal;

import static org.jinye.warnings.WarningState.ASSIGNED;
import static org.jinye.warnings.WarningState.HARMLESS;
import static org.jinye.warnings.WarningState.IRREGULAR;
import static org.jinye.warnings.WarningState.NOT_PROCESSED;
import static org.jinye.warnings.WarningState.RAISED;

import java.util.List;
import org.jinye.reports.internal.ReportTable.Count;

/**
 * A month's report as it stands now. Of a warning the day of the business counts, not the day on
 * which it was found.
 *
 * @param summary the figures in sentences
 */
public record MonthlyReport(
    ReportSubject subject,
    Headline headline,
    List<ReportTable> tables,
    String summary,
    Narrative narrative) {

  public static final String READING = "本表按业务发生日所在月份统计，不按预警生成日统计；补评以前月份会使该月数字改变。";

  public boolean hasWarnings() {
    return headline.raised().value() > 0;
  }

  /** Neither a warning nor a filing, paper, visit or anything else that is counted. */
  public boolean isEmpty() {
    return !hasWarnings() && tables.stream().allMatch(ReportTable::isEmpty);
  }

  public String title() {
    return subject.unitTitle() + "内管预警月度报告";
  }

  /** {@code 金叶市内管预警月度报告2026-10}. */
  public String fileName() {
    return title() + subject.month();
  }

  /** The figures that stand above the tables. */
  public record Headline(
      Count raised,
      Count processed,
      Count irregular,
      Count notProcessed,
      Count open,
      Count before) {

    static Headline of(MonthFigures figures) {
      Counts now = figures.now();
      var link = figures.subject().link();
      return new Headline(
          new Count(now.total(), link),
          new Count(now.in(HARMLESS, IRREGULAR), link.processed()),
          new Count(now.in(IRREGULAR), link.state(IRREGULAR)),
          new Count(now.in(NOT_PROCESSED), link.state(NOT_PROCESSED)),
          new Count(now.in(RAISED, ASSIGNED), link.open()),
          new Count(figures.before().total(), figures.previous().link()));
    }
  }
}
