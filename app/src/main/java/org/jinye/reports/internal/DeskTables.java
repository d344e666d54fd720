package org.jinye.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jinye.platform.Weeks;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.warnings.Stage;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WeekCount;
import org.jinye.worktime.Light;

/** The desk's tables. */
public record DeskTables(List<Named> rules, List<Named> counties) {

  private static final List<Column> OPEN =
      List.of(
          new Column("", "未办结"),
          new Column("", "待筛查"),
          new Column("", "待核查"),
          new Column("", "已超期"));

  /** The warnings of a week, kind by county. */
  public ReportTable week(int weekNo, List<WeekCount> counts) {
    List<WeekCount> ofWeek = counts.stream().filter(count -> count.weekNo() == weekNo).toList();
    WarningLink link = WarningLink.all().week(weekNo);
    List<Column> columns = new ArrayList<>();
    counties.forEach(county -> columns.add(new Column("", county.title())));
    columns.add(new Column("", "合计"));
    List<Line> lines = new ArrayList<>();
    for (Named rule : rules) {
      List<WeekCount> own = where(ofWeek, count -> count.ruleId().equals(rule.code()));
      lines.add(new Line(List.of(rule.title()), cells(own, link.rule(rule.code())), false));
    }
    lines.add(new Line(List.of("合计"), cells(ofWeek, link), true));
    return new ReportTable("week", Weeks.title(weekNo) + "预警", "", List.of("预警类型"), columns, lines);
  }

  private List<Cell> cells(List<WeekCount> counts, WarningLink link) {
    List<Cell> cells = new ArrayList<>();
    for (Named county : counties) {
      List<WeekCount> there = where(counts, count -> count.county().equals(county.code()));
      cells.add(new Count(total(there), link.county(county.code())));
    }
    cells.add(new Count(total(counts), link));
    return cells;
  }

  /** What is open, by county. */
  public ReportTable open(DeskFigures figures) {
    List<Line> lines = new ArrayList<>();
    for (Named county : counties) {
      WarningLink link = WarningLink.all().county(county.code());
      lines.add(open(county.title(), figures.ofCounty(county.code()), link, false));
    }
    lines.add(open("合计", figures, WarningLink.all(), true));
    return new ReportTable("open", "各县局未办结预警", "", List.of("单位"), OPEN, lines);
  }

  private static Line open(String label, DeskFigures figures, WarningLink link, boolean sum) {
    List<Cell> cells =
        List.of(
            new Count(figures.total(), link.open()),
            new Count(figures.at(Stage.SCREENING), link.state(Stage.SCREENING.state())),
            new Count(figures.at(Stage.CHECKING), link.state(Stage.CHECKING.state())),
            new Count(
                figures.at(Stage.SCREENING, Light.OVERDUE)
                    + figures.at(Stage.CHECKING, Light.OVERDUE),
                link.overdue()));
    return new Line(List.of(label), cells, sum);
  }

  private static List<WeekCount> where(List<WeekCount> counts, Predicate<WeekCount> wanted) {
    return counts.stream().filter(wanted).toList();
  }

  private static long total(List<WeekCount> counts) {
    return counts.stream().mapToLong(WeekCount::warnings).sum();
  }
}
