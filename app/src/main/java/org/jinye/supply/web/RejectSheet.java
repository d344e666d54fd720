package org.jinye.supply.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.table.Spreadsheet.Column;

/** Rejected rows as a workbook: line, reasons, then the columns of the file as they stood there. */
record RejectSheet(RejectsPage page) {

  Spreadsheet<RejectedRow> table() {
    List<Column<RejectedRow>> columns = new ArrayList<>();
    columns.add(column("行号（文件）", 12, RejectedRow::line));
    columns.add(column("原因", 40, RejectedRow::reasons));
    columns.add(column("有问题的列", 20, RejectedRow::columns));
    columns.add(column("处理情况", 12, page::stateTitle));
    List<String> header = page.header();
    IntStream.range(0, header.size())
        .forEach(i -> columns.add(column(header.get(i), 18, row -> row.value(i))));
    columns.add(column("无法拆分的原文", 40, RejectedRow::text));
    return new Spreadsheet<>("未导入的行", columns);
  }
}
