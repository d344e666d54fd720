package org.jinye.reports.internal;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.table.Spreadsheet.Column;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Line;
import org.jspecify.annotations.Nullable;

/** The report as a workbook: a sheet with its words, then one sheet a table. */
public record ReportWorkbook(MonthlyReport report) {

  private static final int LABEL_WIDTH = 24;
  private static final int FIGURE_WIDTH = 14;

  public void write(OutputStream out, ZoneId zone) throws IOException {
    try (Workbook workbook = new Workbook(out, "Jinye", "1.0")) {
      words().writeSheet(workbook, lines(), zone);
      for (ReportTable table : report.tables()) {
        sheet(table).writeSheet(workbook, table.lines().stream(), zone);
      }
    }
  }

  private static Spreadsheet<Words> words() {
    return new Spreadsheet<>(
        "概况", List.of(column("项目", LABEL_WIDTH, Words::name), column("内容", 100, Words::text)));
  }

  private Stream<Words> lines() {
    return Stream.of(
        new Words("报告", report.title()),
        new Words("月份", report.subject().monthTitle()),
        new Words("统计口径", MonthlyReport.READING),
        new Words("概况", report.summary()),
        new Words("采取的措施", report.narrative().done()),
        new Words("下月工作计划", report.narrative().plan()));
  }

  private static Spreadsheet<Line> sheet(ReportTable table) {
    List<Column<Line>> columns = new ArrayList<>();
    for (int i = 0; i < table.labels().size(); i++) {
      int label = i;
      columns.add(column(table.labels().get(label), LABEL_WIDTH, line -> line.labels().get(label)));
    }
    for (int i = 0; i < table.columns().size(); i++) {
      int cell = i;
      columns.add(
          column(
              table.columns().get(cell).fullTitle(),
              FIGURE_WIDTH,
              line -> value(line.cells().get(cell))));
    }
    return new Spreadsheet<>(table.title(), columns);
  }

  private static @Nullable Object value(Cell cell) {
    return switch (cell) {
      case ReportTable.Count count -> count.value();
      case ReportTable.Listed listed -> listed.value();
      case ReportTable.Change change -> change.value();
      case ReportTable.Percent percent -> percent.value();
      case ReportTable.None ignored -> null;
    };
  }

  private record Words(String name, String text) {}
}
