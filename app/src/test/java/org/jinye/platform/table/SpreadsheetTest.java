package org.jinye.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.platform.table.Spreadsheet.column;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

  private static final Spreadsheet<Integer> TABLE =
      new Spreadsheet<>("数", List.of(column("值", 8, n -> n)));

  @Test
  void goesOnInAnotherSheetWhenOneIsFull() throws IOException {
    assertThat(sheets(7, 3)).containsExactly("数 值 0 1 2", "数（2） 值 3 4 5", "数（3） 值 6");
    assertThat(sheets(3, 3)).containsExactly("数 值 0 1 2");
    assertThat(sheets(0, 3)).containsExactly("数 值");
  }

  private static List<String> sheets(int rows, int most) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      TABLE.writeSheets(
          workbook, IntStream.range(0, rows).boxed().iterator(), ZoneOffset.UTC, most);
    }
    var read = new ArrayList<String>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        var cells = new ArrayList<>(List.of(sheet.getName()));
        sheet.read().forEach(row -> cells.add(row.getCellText(0)));
        read.add(String.join(" ", cells));
      }
    }
    return read;
  }
}
