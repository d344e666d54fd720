package org.jinye.retailers.web.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook in memory, to be read, changed and written: rows of text by sheet. */
final class Tables {

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  static Tables read(byte[] content) {
    Tables tables = new Tables();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      for (var sheet : workbook.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          List<String> cells = new ArrayList<>();
          row.stream().forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
          rows.add(cells);
        }
        int width = rows.getFirst().size();
        rows.forEach(row -> {
          while (row.size() < width) {
            row.add("");
          }
        });
        tables.sheets.put(sheet.getName(), rows);
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      for (var entry : sheets.entrySet()) {
        Worksheet sheet = workbook.newWorksheet(entry.getKey());
        for (int r = 0; r < entry.getValue().size(); r++) {
          List<String> row = entry.getValue().get(r);
          for (int c = 0; c < row.size(); c++) {
            if (!row.get(c).isEmpty()) {
              sheet.value(r, c, row.get(c));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The cell in the row whose first cell, or any, is the key. */
  String get(String sheet, String key, String column) {
    return row(sheet, key).get(column(sheet, column));
  }

  Tables set(String sheet, String key, String column, String value) {
    row(sheet, key).set(column(sheet, column), value);
    return this;
  }

  /** A further row, its cells by column. */
  Tables add(String sheet, Map<String, String> cells) {
    List<String> row = new ArrayList<>();
    for (String column : rowsOf(sheet).getFirst()) {
      row.add(cells.getOrDefault(column, ""));
    }
    rowsOf(sheet).add(row);
    return this;
  }

  int rows(String sheet) {
    return rowsOf(sheet).size() - 1;
  }

  private List<List<String>> rowsOf(String sheet) {
    return Objects.requireNonNull(sheets.get(sheet), sheet);
  }

  private int column(String sheet, String column) {
    return rowsOf(sheet).getFirst().indexOf(column);
  }

  private List<String> row(String sheet, String key) {
    return rowsOf(sheet).stream().filter(row -> row.contains(key)).findFirst().orElseThrow();
  }
}
