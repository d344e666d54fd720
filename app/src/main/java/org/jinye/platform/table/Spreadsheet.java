package org.jinye.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One table written as xlsx, row by row in constant memory. Text is written as text, so a cell that
 * begins with "=" never becomes a formula.
 *
 * @param <R> what a row is made of
 */
public record Spreadsheet<R>(String title, List<Column<R>> columns) {

  /** What a sheet can hold, the heading not counted. */
  static final int MAX_ROWS = 1_048_575;

  private static final int MAX_TEXT = 32_767;

  /** Values may be text, numbers, dates, instants (shown in the zone) or null. */
  public record Column<R>(String title, int width, Function<R, @Nullable Object> value) {}

  public static <R> Column<R> column(String title, int width, Function<R, @Nullable Object> value) {
    return new Column<>(title, width, value);
  }

  public void write(OutputStream out, Stream<R> rows, ZoneId zone) throws IOException {
    try (Workbook workbook = new Workbook(out, "Jinye", "1.0")) {
      writeSheet(workbook, rows, zone);
    }
  }

  /** Adds the table to a workbook that may hold others; on several sheets when one is too small. */
  public void writeSheet(Workbook workbook, Stream<R> rows, ZoneId zone) throws IOException {
    writeSheets(workbook, rows.iterator(), zone, MAX_ROWS);
  }

  void writeSheets(Workbook workbook, Iterator<R> rows, ZoneId zone, int most) throws IOException {
    int number = 1;
    do {
      String name = number == 1 ? title : title + "（" + number + "）";
      writeSheet(workbook.newWorksheet(name), rows, zone, most);
      number++;
    } while (rows.hasNext());
  }

  private void writeSheet(Worksheet sheet, Iterator<R> rows, ZoneId zone, int most)
      throws IOException {
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c, columns.get(c).width());
      sheet.value(0, c, columns.get(c).title());
      sheet.style(0, c).bold().fillColor("E9EEF4").set();
    }
    sheet.freezePane(0, 1);
    int line = 1;
    while (rows.hasNext() && line <= most) {
      R row = rows.next();
      for (int c = 0; c < columns.size(); c++) {
        put(sheet, line, c, columns.get(c).value().apply(row), zone);
      }
      if (line++ % 500 == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private static void put(
      Worksheet sheet, int row, int column, @Nullable Object value, ZoneId zone) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> sheet.value(row, column, number);
      case Number number -> sheet.value(row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case LocalDateTime time -> {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
      }
      case Instant instant -> put(sheet, row, column, LocalDateTime.ofInstant(instant, zone), zone);
      default -> {
        String text = value.toString();
        sheet.value(row, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
      }
    }
  }
}
