package org.jinye.reports.internal;

import static org.jinye.warnings.WarningState.ASSIGNED;
import static org.jinye.warnings.WarningState.HARMLESS;
import static org.jinye.warnings.WarningState.IRREGULAR;
import static org.jinye.warnings.WarningState.NOT_PROCESSED;
import static org.jinye.warnings.WarningState.RAISED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Change;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.warnings.WarningLink;

/** Where the month's warnings stand, by kind and by county. */
final class StandingTables {

  private static final String PROCESSED = "已处理（县局核查）";
  private static final String OPEN = "未办结";
  private static final String BEFORE = "与上月比较";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("", "生成"),
          new Column(PROCESSED, "小计"),
          new Column(PROCESSED, "无异常"),
          new Column(PROCESSED, "有异常"),
          new Column("", "不予处理"),
          new Column(OPEN, "小计"),
          new Column(OPEN, "待筛查"),
          new Column(OPEN, "待核查"),
          new Column(BEFORE, "上月生成"),
          new Column(BEFORE, "增减"));

  private final MonthFigures figures;

  StandingTables(MonthFigures figures) {
    this.figures = figures;
  }

  ReportTable byKind() {
    List<Line> lines = new ArrayList<>();
    for (Named rule : figures.rules()) {
      lines.add(
          line(
              List.of(rule.title()),
              figures.now().ofRule(rule.code()),
              figures.before().ofRule(rule.code()),
              figures.subject().link().rule(rule.code()),
              figures.previous().link().rule(rule.code()),
              false));
    }
    return table("kinds", "各类预警处置情况", "预警类型", lines);
  }

  ReportTable byCounty() {
    List<Line> lines = new ArrayList<>();
    for (Named county : figures.counties()) {
      lines.add(
          line(
              List.of(county.title()),
              figures.now().ofCounty(county.code()),
              figures.before().ofCounty(county.code()),
              ofCounty(figures.subject(), county),
              ofCounty(figures.previous(), county),
              false));
    }
    return table("counties", "各县局预警处置情况", "单位", lines);
  }

  /** Of the kinds that tell several things apart: what it was. */
  ReportTable byAspect() {
    List<Line> lines = new ArrayList<>();
    for (Named rule : figures.rules()) {
      Counts own = figures.now().ofRule(rule.code());
      if (own.parts().stream().anyMatch(part -> part.aspect() != null)) {
        lines.addAll(aspects(rule, own, figures.before().ofRule(rule.code())));
      }
    }
    return new ReportTable(
        "aspects",
        "预警的具体情形",
        "同一类预警按触发的情形分列；生成 ＝ 已处理 ＋ 不予处理 ＋ 未办结。",
        List.of("预警类型", "情形"),
        COLUMNS,
        lines);
  }

  private List<Line> aspects(Named rule, Counts now, Counts before) {
    WarningLink link = figures.subject().link().rule(rule.code());
    WarningLink linkBefore = figures.previous().link().rule(rule.code());
    List<Line> lines = new ArrayList<>();
    Stream.of(now, before)
        .flatMap(part -> part.parts().stream())
        .map(part -> Objects.requireNonNullElse(part.aspect(), WarningLink.NO_ASPECT))
        .distinct()
        .sorted()
        .forEach(aspect ->
            lines.add(
                line(
                    List.of(rule.title(), figures.causes().aspect(rule.code(), aspect)),
                    now.ofAspect(aspect),
                    before.ofAspect(aspect),
                    link.aspect(aspect),
                    linkBefore.aspect(aspect),
                    false)));
    if (lines.size() > 1) {
      lines.add(line(List.of(rule.title(), "小计"), now, before, link, linkBefore, true));
    }
    return lines;
  }

  private ReportTable table(String id, String title, String label, List<Line> lines) {
    lines.add(
        line(
            List.of("合计"),
            figures.now(),
            figures.before(),
            figures.subject().link(),
            figures.previous().link(),
            true));
    return new ReportTable(id, title, "生成 ＝ 已处理 ＋ 不予处理 ＋ 未办结。", List.of(label), COLUMNS, lines);
  }

  private static Line line(
      List<String> labels,
      Counts now,
      Counts before,
      WarningLink link,
      WarningLink linkBefore,
      boolean sum) {
    List<Cell> cells =
        List.of(
            new Count(now.total(), link),
            new Count(now.in(HARMLESS, IRREGULAR), link.processed()),
            new Count(now.in(HARMLESS), link.state(HARMLESS)),
            new Count(now.in(IRREGULAR), link.state(IRREGULAR)),
            new Count(now.in(NOT_PROCESSED), link.state(NOT_PROCESSED)),
            new Count(now.in(RAISED, ASSIGNED), link.open()),
            new Count(now.in(RAISED), link.state(RAISED)),
            new Count(now.in(ASSIGNED), link.state(ASSIGNED)),
            new Count(before.total(), linkBefore),
            new Change(now.total() - before.total()));
    return new Line(labels, cells, sum);
  }

  /** A report that is about one county already names it. */
  private static WarningLink ofCounty(ReportSubject subject, Named county) {
    return subject.county().isEmpty() ? subject.link().county(county.code()) : subject.link();
  }
}
