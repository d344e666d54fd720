package org.jinye.reports.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.warnings.Measure;
import org.jinye.warnings.WarningCount;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;

/** Why warnings were closed without an irregularity, and what followed where there was one. */
final class OutcomeTables {

  private static final List<Column> CAUSE_COLUMNS =
      List.of(new Column("", "件数"), new Column("", "占比（%）"));
  private static final List<Column> MEASURE_COLUMNS =
      Stream.concat(
              Stream.of(new Column("", "合计")),
              Arrays.stream(Measure.values()).map(measure -> new Column("", measure.title())))
          .toList();

  private final MonthFigures figures;

  OutcomeTables(MonthFigures figures) {
    this.figures = figures;
  }

  /** The causes of the warnings in a state that asks for one. */
  ReportTable causes(String id, String title, WarningState state) {
    Counts closed = figures.now().where(part -> part.state() == state);
    WarningLink link = figures.subject().link().state(state);
    List<Line> lines = new ArrayList<>();
    for (Named rule : figures.rules()) {
      lines.addAll(causesOf(rule, closed, link.rule(rule.code())));
    }
    if (!lines.isEmpty()) {
      lines.add(causeLine(List.of("合计", ""), closed.total(), closed, link, true));
    }
    return new ReportTable(id, title, "", List.of("预警类型", "原因"), CAUSE_COLUMNS, lines);
  }

  private List<Line> causesOf(Named rule, Counts closed, WarningLink link) {
    Counts own = closed.ofRule(rule.code());
    Map<String, Long> byReason =
        own.parts().stream()
            .collect(
                groupingBy(
                    part -> Objects.requireNonNullElse(part.reason(), ""),
                    summingLong(WarningCount::warnings)));
    List<Line> lines = new ArrayList<>();
    byReason.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .forEach(entry -> {
          String reason = entry.getKey();
          String words = figures.causes().title(rule.code(), reason);
          List<String> labels = List.of(rule.title(), words);
          lines.add(causeLine(labels, entry.getValue(), closed, link.reason(reason), false));
        });
    if (lines.size() > 1) {
      lines.add(causeLine(List.of(rule.title(), "小计"), own.total(), closed, link, true));
    }
    return lines;
  }

  private static Line causeLine(
      List<String> labels, long count, Counts closed, WarningLink link, boolean sum) {
    List<Cell> cells = List.of(new Count(count, link), Shares.of(count, closed.total()));
    return new Line(labels, cells, sum);
  }

  /** What followed from the irregularities. */
  ReportTable measures() {
    Counts irregular = figures.now().where(part -> part.state() == WarningState.IRREGULAR);
    WarningLink link = figures.subject().link().state(WarningState.IRREGULAR);
    List<Line> lines = new ArrayList<>();
    for (Named rule : figures.rules()) {
      Counts own = irregular.ofRule(rule.code());
      if (own.total() > 0) {
        lines.add(measureLine(rule.title(), own, link.rule(rule.code()), false));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(measureLine("合计", irregular, link, true));
    }
    return new ReportTable("measures", "有异常预警的处理措施", "", List.of("预警类型"), MEASURE_COLUMNS, lines);
  }

  private static Line measureLine(String label, Counts own, WarningLink link, boolean sum) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Count(own.total(), link));
    for (Measure measure : Measure.values()) {
      long count = own.where(part -> part.measure() == measure).total();
      cells.add(new Count(count, link.measure(measure)));
    }
    return new Line(List.of(label), cells, sum);
  }
}
