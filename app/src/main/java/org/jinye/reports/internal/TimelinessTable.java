package org.jinye.reports.internal;

import java.util.ArrayList;
import java.util.List;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.warnings.Stage;
import org.jinye.warnings.StageCount;
import org.jinye.warnings.Timeliness;
import org.jinye.warnings.WarningLink;

/** How the stages of handling kept their limits. */
final class TimelinessTable {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("", "进入本环节"),
          new Column("", Timeliness.IN_TIME.title()),
          new Column("", Timeliness.LATE.title()),
          new Column("", Timeliness.RUNNING.title()),
          new Column("", Timeliness.OVERDUE.title()),
          new Column("", "按时办结率（%）"));

  private final MonthFigures figures;
  private final String note;

  TimelinessTable(MonthFigures figures, String note) {
    this.figures = figures;
    this.note = note;
  }

  ReportTable table() {
    List<Line> lines = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<StageCount> own =
          figures.stages().stream().filter(count -> count.stage() == stage).toList();
      if (!own.isEmpty()) {
        lines.addAll(lines(stage, own));
      }
    }
    return new ReportTable("timeliness", "办理时限", note, List.of("环节", "单位"), COLUMNS, lines);
  }

  private List<Line> lines(Stage stage, List<StageCount> own) {
    WarningLink link = figures.subject().link();
    List<Line> lines = new ArrayList<>();
    for (Named county : figures.counties()) {
      List<StageCount> there =
          own.stream().filter(count -> count.county().equals(county.code())).toList();
      WarningLink narrowed =
          figures.subject().county().isEmpty() ? link.county(county.code()) : link;
      lines.add(line(stage, county.title(), there, narrowed, false));
    }
    lines.add(line(stage, "小计", own, link, true));
    return lines;
  }

  private static Line line(
      Stage stage, String unit, List<StageCount> counts, WarningLink link, boolean sum) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Count(counts.stream().mapToLong(StageCount::warnings).sum(), link.stage(stage)));
    for (Timeliness timeliness : Timeliness.values()) {
      cells.add(new Count(total(counts, timeliness), link.stage(stage, timeliness)));
    }
    cells.add(Shares.of(total(counts, Timeliness.IN_TIME), due(counts)));
    return new Line(List.of(stage.title(), unit), cells, sum);
  }

  /**
   * What had to be done by now: what waits beyond its limit is as little in time as what was late.
   */
  static long due(List<StageCount> counts) {
    return total(counts, Timeliness.IN_TIME)
        + total(counts, Timeliness.LATE)
        + total(counts, Timeliness.OVERDUE);
  }

  static long total(List<StageCount> counts, Timeliness timeliness) {
    return counts.stream()
        .filter(count -> count.timeliness() == timeliness)
        .mapToLong(StageCount::warnings)
        .sum();
  }
}
