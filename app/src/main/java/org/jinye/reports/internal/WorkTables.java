package org.jinye.reports.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jinye.filings.FilingCounts;
import org.jinye.instruments.InstrumentCounts;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.table.Counted;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.reports.internal.ReportTable.Listed;
import org.jinye.warnings.WorkCounts;
import org.jinye.warnings.WorkCounts.Drawn;
import org.jinye.warnings.WorkCounts.Right;
import org.jinye.warnings.WorkCounts.Visits;
import org.springframework.stereotype.Component;

/** The tables of a month about more than warnings: filings, papers, and what followed. */
@Component
class WorkTables {

  private static final String SUM = "合计";
  private static final String PART = "其中";

  private final FilingCounts filings;
  private final InstrumentCounts instruments;
  private final WorkCounts work;
  private final Organization organization;

  WorkTables(
      FilingCounts filings,
      InstrumentCounts instruments,
      WorkCounts work,
      Organization organization) {
    this.filings = filings;
    this.instruments = instruments;
    this.work = work;
    this.organization = organization;
  }

  /** In the order in which the report shows them. */
  List<ReportTable> of(ReportSubject subject) {
    YearMonth month = subject.month();
    String county = subject.county();
    return List.of(
        filings(month, county),
        instruments(month, county),
        visits(month, county),
        referrals(month, county),
        suppressions(month, county),
        samples(month, county),
        precision(month, county));
  }

  private ReportTable filings(YearMonth month, String county) {
    List<Line> lines =
        filings.ofMonth(month, county).stream()
            .map(line ->
                line(
                    line.kind(),
                    line.due(),
                    line.inTime(),
                    line.late(),
                    line.missing(),
                    line.notYet(),
                    line.filed(),
                    line.filedLate()))
            .toList();
    return new ReportTable(
        "filings",
        "备案情况",
        "应报＝按期报送＋逾期报送＋缺报＋未到期，按备案所属月份统计；“本月报送”按报送日期统计，含不定期报送的。",
        List.of("备案种类"),
        List.of(
            new Column("应报备案", "应报"),
            new Column("应报备案", "按期报送"),
            new Column("应报备案", "逾期报送"),
            new Column("应报备案", "缺报"),
            new Column("应报备案", "未到期"),
            new Column("本月报送", "小计"),
            new Column("本月报送", "其中逾期")),
        lines);
  }

  private ReportTable instruments(YearMonth month, String county) {
    List<Line> lines =
        instruments.ofMonth(month, county).stream()
            .map(line ->
                line(
                    line.kind(),
                    line.issued(),
                    line.inTime(),
                    line.late(),
                    line.overdue(),
                    line.waiting(),
                    line.withdrawn()))
            .toList();
    return new ReportTable(
        "papers",
        "监督文书及答复情况",
        "按发出日期统计；发出＝按期答复＋逾期答复＋逾期未答复＋未到期＋已撤销。再次质询后以最近一次答复为准。",
        List.of("文书种类"),
        columns("发出", "按期答复", "逾期答复", "逾期未答复", "未到期", "已撤销"),
        lines);
  }

  private ReportTable visits(YearMonth month, String county) {
    Visits visits = work.visits(month, county);
    List<Line> lines =
        visits.ordered().value() == 0
            ? List.of()
            : List.of(
                line(
                    "走访指令",
                    visits.ordered(),
                    visits.done(),
                    visits.open(),
                    visits.late(),
                    visits.cancelled()));
    return new ReportTable(
        "visits",
        "走访情况",
        "按安排日期统计；安排＝已走访＋待走访＋已取消。",
        List.of("事项"),
        List.of(
            new Column("", "安排"),
            new Column("", "已走访"),
            new Column("", "待走访"),
            new Column("", PART + "超期"),
            new Column("", "已取消")),
        lines);
  }

  private ReportTable referrals(YearMonth month, String county) {
    List<Line> lines =
        work.referrals(month, county).stream()
            .map(line ->
                line(line.way(), line.referred(), line.sent(), line.received(), line.answered()))
            .toList();
    return new ReportTable(
        "referrals",
        "移送情况",
        "按移送日期统计；移送＝待回执＋已接收待反馈＋已反馈。",
        List.of("去向"),
        columns("移送", "待回执", "已接收待反馈", "已反馈"),
        lines);
  }

  private ReportTable suppressions(YearMonth month, String county) {
    List<Line> lines =
        work.suppressed(month, county).stream()
            .map(line -> line(line.rule(), line.holding(), line.hits()))
            .toList();
    return new ReportTable(
        "suppressions",
        "免扰及命中",
        "本月有效＝有效期与本月有重叠的免扰；命中＝免扰期内发现、没有生成预警的异常，按业务发生日统计。",
        List.of("预警类型"),
        columns("本月有效", "命中"),
        lines);
  }

  private ReportTable samples(YearMonth month, String county) {
    List<Drawn> drawn = work.drawn(month, county);
    List<Line> lines = new ArrayList<>();
    drawn.forEach(one ->
        lines.add(
            line(
                organization.findUnit(one.unitCode()).map(Unit::name).orElse(one.unitCode()),
                one.drawn(),
                one.open(),
                one.confirmed(),
                one.overturned())));
    if (!drawn.isEmpty()) {
      String href = work.drawsHref(month, county);
      lines.add(
          line(
              SUM,
              sum(drawn.stream().map(Drawn::drawn).toList(), href),
              sum(drawn.stream().map(Drawn::open).toList(), href),
              sum(drawn.stream().map(Drawn::confirmed).toList(), href),
              sum(drawn.stream().map(Drawn::overturned).toList(), href)));
    }
    return new ReportTable(
        "samples",
        "办结为正常的预警抽查",
        "抽取＝待抽查＋维持＋应当处理；抽的是本月办结为“不予处理”和“核查无异常”的预警。",
        List.of("单位"),
        columns("抽取", "待抽查", "维持", "应当处理"),
        lines);
  }

  private ReportTable precision(YearMonth month, String county) {
    List<Right> right = work.right(month, county);
    List<Line> lines = new ArrayList<>();
    right.forEach(one -> lines.add(rightLine(one.rule(), one)));
    if (!right.isEmpty()) {
      lines.add(rightLine(SUM, work.rightOfAll(month, county, right)));
    }
    return new ReportTable(
        "precision",
        "各类预警查实率",
        "查实率＝有异常÷已办结；推翻率＝应当处理÷抽查。按业务发生月统计。",
        List.of("预警类型"),
        columns("生成", "已办结", "有异常", "查实率（%）", "抽查", "应当处理", "推翻率（%）"),
        lines);
  }

  private static Line rightLine(String title, Right one) {
    List<Cell> cells =
        List.of(
            Listed.of(one.fired()),
            Listed.of(one.closed()),
            Listed.of(one.irregular()),
            Shares.of(one.irregular().value(), one.closed().value()),
            Listed.of(one.sampled()),
            Listed.of(one.overturned()),
            Shares.of(one.overturned().value(), one.sampled().value()));
    return new Line(List.of(title), cells, title.equals(SUM));
  }

  private static Counted sum(List<Counted> parts, String href) {
    return new Counted(parts.stream().mapToLong(Counted::value).sum(), href);
  }

  private static List<Column> columns(String... titles) {
    return Arrays.stream(titles).map(title -> new Column("", title)).toList();
  }

  private static Line line(String title, Counted... figures) {
    List<Cell> cells = new ArrayList<>();
    for (Counted figure : figures) {
      cells.add(Listed.of(figure));
    }
    return new Line(List.of(title), cells, title.equals(SUM));
  }
}
