package org.jinye.reports.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.platform.table.Counted;
import org.jinye.warnings.WarningLink;

/**
 * A table of the report. Page, workbook and document all show this one, so they cannot disagree.
 *
 * @param id stable name, anchor on the page
 * @param note how the figures are to be read; may be empty
 * @param labels headings of the columns that say what a line is about
 */
public record ReportTable(
    String id,
    String title,
    String note,
    List<String> labels,
    List<Column> columns,
    List<Line> lines) {

  /** Neighbours with the same group stand under one heading; empty = stands alone. */
  public record Column(String group, String title) {

    /** The heading where there is room for one only. */
    public String fullTitle() {
      return group.isEmpty() ? title : group + "·" + title;
    }
  }

  /** A line; a sum line adds up lines above it. */
  public record Line(List<String> labels, List<Cell> cells, boolean sum) {}

  /** What stands where a line and a column meet. */
  public sealed interface Cell {

    String text();
  }

  /** A number of warnings, and the list of just these. */
  public record Count(long value, WarningLink link) implements Cell {

    @Override
    public String text() {
      return "%,d".formatted(value);
    }
  }

  /** A number of other records than warnings, and the list of just these. */
  public record Listed(long value, String href) implements Cell {

    static Listed of(Counted counted) {
      return new Listed(counted.value(), counted.href());
    }

    @Override
    public String text() {
      return "%,d".formatted(value);
    }
  }

  /** More (or fewer) than last month. */
  public record Change(long value) implements Cell {

    @Override
    public String text() {
      return value == 0 ? "0" : "%+,d".formatted(value);
    }
  }

  /** A share in percent. */
  public record Percent(BigDecimal value) implements Cell {

    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /** A share of nothing. */
  public record None() implements Cell {

    @Override
    public String text() {
      return "—";
    }
  }

  /** How many lines from here on share their first label; 0 where a line above already says it. */
  public int span(int line) {
    if (labels.size() < 2) {
      return 1;
    }
    String label = lines.get(line).labels().getFirst();
    if (line > 0 && lines.get(line - 1).labels().getFirst().equals(label)) {
      return 0;
    }
    return (int)
        lines.stream().skip(line).takeWhile(next -> next.labels().getFirst().equals(label)).count();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public boolean hasGroups() {
    return columns.stream().anyMatch(column -> !column.group().isEmpty());
  }

  /** Columns side by side under one heading. */
  public record Heading(String title, int columns, boolean alone) {}

  /** The upper row of headings. */
  public List<Heading> headings() {
    List<Heading> headings = new java.util.ArrayList<>();
    String open = "";
    for (Column column : columns) {
      if (column.group().isEmpty()) {
        headings.add(new Heading(column.title(), 1, true));
      } else if (column.group().equals(open)) {
        Heading last = headings.removeLast();
        headings.add(new Heading(last.title(), last.columns() + 1, false));
      } else {
        headings.add(new Heading(column.group(), 1, false));
      }
      open = column.group();
    }
    return headings;
  }

  /** The lower row of headings. */
  public List<Column> grouped() {
    return columns.stream().filter(column -> !column.group().isEmpty()).toList();
  }
}
