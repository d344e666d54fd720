package org.jinye.supply.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.table.Spreadsheet.Column;

/** Kept rows as a workbook: line, effect, then the columns of the file as they stood there. */
record KeptSheet(KeptPage page) {

  Spreadsheet<KeptRow> table() {
    List<Column<KeptRow>> columns = new ArrayList<>();
    columns.add(column("行号（文件）", 12, KeptRow::line));
    columns.add(column("结果", 8, row -> row.effect().title()));
    if (page.hasRetailers()) {
      columns.add(column("零售户", 24, KeptRow::shop));
    }
    List<String> header = page.header();
    IntStream.range(0, header.size())
        .forEach(i -> columns.add(column(header.get(i), 18, row -> row.value(i))));
    return new Spreadsheet<>("导入和已有的行", columns);
  }
}
