package org.jinye.reports.internal;

import static org.jinye.warnings.WarningState.HARMLESS;
import static org.jinye.warnings.WarningState.IRREGULAR;
import static org.jinye.warnings.WarningState.NOT_PROCESSED;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.warnings.WarningLink;

/** What a leader asks first: what the month brought, what became of it, and what is late now. */
public final class LeadersMonth {

  private static final String NOW = "目前";
  private static final String NOTE = "办结率 ＝ 已办结 ÷ 生成；查实率 ＝ 有异常 ÷ 已办结。“目前”两列不限月份。";

  private final YearMonth month;
  private final Counts counts;
  private final DeskFigures open;
  private final List<Named> counties;

  LeadersMonth(YearMonth month, Counts counts, DeskFigures open, List<Named> counties) {
    this.month = month;
    this.counts = counts;
    this.open = open;
    this.counties = counties;
  }

  public YearMonth month() {
    return month;
  }

  public Count raised() {
    return new Count(counts.total(), link());
  }

  public Count closed() {
    return new Count(closed(counts), link().closed());
  }

  public Count irregular() {
    return new Count(counts.in(IRREGULAR), link().state(IRREGULAR));
  }

  /** {@code 83.3}, or a dash. */
  public String closedShare() {
    return Shares.of(closed(counts), counts.total()).text();
  }

  public String irregularShare() {
    return Shares.of(counts.in(IRREGULAR), closed(counts)).text();
  }

  public ReportTable byCounty() {
    String business = month.getMonthValue() + " 月业务";
    List<Column> columns =
        List.of(
            new Column(business, "生成"),
            new Column(business, "已办结"),
            new Column(business, "办结率（%）"),
            new Column(business, "有异常"),
            new Column(business, "查实率（%）"),
            new Column(NOW, "未办结"),
            new Column(NOW, "已超期"));
    List<Line> lines = new ArrayList<>();
    for (Named county : counties) {
      lines.add(
          line(
              county.title(),
              counts.ofCounty(county.code()),
              open.ofCounty(county.code()),
              WarningLink.all().county(county.code()),
              false));
    }
    if (counties.size() != 1) {
      lines.add(line("合计", counts, open, WarningLink.all(), true));
    }
    return new ReportTable("leaders-month", "各县局预警办理", NOTE, List.of("单位"), columns, lines);
  }

  private Line line(
      String unit, Counts own, DeskFigures waiting, WarningLink place, boolean isSum) {
    WarningLink link = place.month(month);
    List<Cell> cells =
        List.of(
            new Count(own.total(), link),
            new Count(closed(own), link.closed()),
            Shares.of(closed(own), own.total()),
            new Count(own.in(IRREGULAR), link.state(IRREGULAR)),
            Shares.of(own.in(IRREGULAR), closed(own)),
            new Count(waiting.total(), place.open()),
            new Count(waiting.overdue(), place.overdue()));
    return new Line(List.of(unit), cells, isSum);
  }

  private WarningLink link() {
    return WarningLink.all().month(month);
  }

  private static long closed(Counts own) {
    return own.in(NOT_PROCESSED, HARMLESS, IRREGULAR);
  }
}
