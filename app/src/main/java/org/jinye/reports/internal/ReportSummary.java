package org.jinye.reports.internal;

import static org.jinye.warnings.WarningState.ASSIGNED;
import static org.jinye.warnings.WarningState.RAISED;

import java.util.List;
import org.jinye.reports.internal.MonthlyReport.Headline;
import org.jinye.warnings.Stage;
import org.jinye.warnings.StageCount;
import org.jinye.warnings.Timeliness;

/** The month's figures in sentences, for the document's opening. */
final class ReportSummary {

  private final MonthFigures figures;
  private final Headline headline;

  ReportSummary(MonthFigures figures, Headline headline) {
    this.figures = figures;
    this.headline = headline;
  }

  String text() {
    return raised() + handled() + inTime();
  }

  private String raised() {
    long before = headline.before().value();
    long change = headline.raised().value() - before;
    String comparison =
        change == 0
            ? "与上月持平"
            : "比上月（%,d 件）%s %,d 件".formatted(before, change > 0 ? "增加" : "减少", Math.abs(change));
    return "%s，%s共生成预警 %s 件，%s。"
        .formatted(
            figures.subject().monthTitle(),
            figures.subject().unitTitle(),
            headline.raised().text(),
            comparison);
  }

  private String handled() {
    long processed = headline.processed().value();
    long irregular = headline.irregular().value();
    return "其中县局核查后办结 %,d 件（无异常 %,d 件、有异常 %,d 件），筛查后不予处理 %s 件，尚未办结 %s 件（待筛查 %,d 件、待核查 %,d 件）。"
        .formatted(
            processed,
            processed - irregular,
            irregular,
            headline.notProcessed().text(),
            headline.open().text(),
            figures.now().in(RAISED),
            figures.now().in(ASSIGNED));
  }

  private String inTime() {
    StringBuilder text = new StringBuilder();
    for (Stage stage : Stage.values()) {
      List<StageCount> own =
          figures.stages().stream().filter(count -> count.stage() == stage).toList();
      long inTime = TimelinessTable.total(own, Timeliness.IN_TIME);
      long due = TimelinessTable.due(own);
      if (due > 0) {
        text.append(
            "%s环节应办结 %,d 件，按时办结 %,d 件，超期未办 %,d 件，按时办结率 %s%%。"
                .formatted(
                    stage.title(),
                    due,
                    inTime,
                    TimelinessTable.total(own, Timeliness.OVERDUE),
                    Shares.of(inTime, due).text()));
      }
    }
    return text.toString();
  }
}
