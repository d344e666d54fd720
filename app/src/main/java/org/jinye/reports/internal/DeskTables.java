package org.jinye.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  /** More counties than these would run off the page. */
  private static final int MOST_COLUMNS = 8;

  private static final List<Column> OPEN =
      List.of(
          new Column("", "未办结"),
          new Column("", "待筛查"),
          new Column("", "待核查"),
          new Column("", "已超期"));

  /** The warnings of a week by kind and county; the longer of the two runs down the page. */
  public ReportTable week(int weekNo, List<WeekCount> counts) {
    List<WeekCount> ofWeek = counts.stream().filter(count -> count.weekNo() == weekNo).toList();
    WarningLink link = WarningLink.all().week(weekNo);
    boolean countiesDown = counties.size() > MOST_COLUMNS;
    Axis kinds = new Axis("预警类型", rules, WeekCount::ruleId, WarningLink::rule);
    Axis units = new Axis("单位", counties, WeekCount::county, WarningLink::county);
    Axis down = countiesDown ? units : kinds;
    Axis across = countiesDown ? kinds : units;
    List<Column> columns = new ArrayList<>();
    across.parts().forEach(part -> columns.add(new Column("", part.title())));
    columns.add(new Column("", across.parts().isEmpty() ? "件数" : "合计"));
    List<Line> lines = new ArrayList<>();
    for (Named part : down.named()) {
      List<WeekCount> own = down.of(ofWeek, part);
      lines.add(new Line(List.of(part.title()), across.cells(own, down.link(link, part)), false));
    }
    lines.add(new Line(List.of("合计"), across.cells(ofWeek, link), true));
    return new ReportTable(
        "week", Weeks.title(weekNo) + "预警", "", List.of(down.title()), columns, lines);
  }

  /** What a week's counts are told apart by. */
  private record Axis(
      String title,
      List<Named> named,
      Function<WeekCount, String> code,
      BiFunction<WarningLink, String, WarningLink> narrow) {

    /** The only part would repeat the sum. */
    List<Named> parts() {
      return named.size() == 1 ? List.of() : named;
    }

    List<WeekCount> of(List<WeekCount> counts, Named part) {
      return counts.stream().filter(count -> code.apply(count).equals(part.code())).toList();
    }

    WarningLink link(WarningLink link, Named part) {
      return narrow.apply(link, part.code());
    }

    List<Cell> cells(List<WeekCount> counts, WarningLink link) {
      List<Cell> cells = new ArrayList<>();
      for (Named part : parts()) {
        cells.add(new Count(total(of(counts, part)), link(link, part)));
      }
      cells.add(new Count(total(counts), link));
      return cells;
    }
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

  private static long total(List<WeekCount> counts) {
    return counts.stream().mapToLong(WeekCount::warnings).sum();
  }
}
