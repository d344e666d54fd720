package org.jinye.supply.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jinye.platform.workbook.SheetCell;
import org.jinye.platform.workbook.SheetRows;
import org.jspecify.annotations.Nullable;

/** Writes the first visible sheet of a workbook as rows, keeping the sheet's row numbers. */
final class WorkbookReading {

  private final Path directory;

  WorkbookReading(Path directory) {
    this.directory = directory;
  }

  RowsFile read(Path workbook) throws IOException {
    return FirstSheet.read(workbook, this::write);
  }

  private RowsFile write(SheetRows rows) throws IOException, XMLStreamException {
    List<SheetCell> first = rows.next();
    if (first == null) {
      throw FileRefused.empty();
    }
    List<String> header = header(first);
    try (var writer = new RowsFileWriter(directory, header)) {
      @Nullable List<SheetCell> cells;
      while ((cells = rows.next()) != null) {
        write(writer, rows.rowNumber(), header, cells);
      }
      RowsFile file = writer.finish();
      if (file.rowCount() + file.brokenCount() == 0) {
        throw FileRefused.headerOnly();
      }
      return file;
    }
  }

  private static List<String> header(List<SheetCell> cells) {
    int width = cells.getLast().column() + 1;
    if (width > TextScan.COLUMN_LIMIT) {
      throw FileRefused.tooManyColumns(width, TextScan.COLUMN_LIMIT);
    }
    String[] names = new String[width];
    Arrays.fill(names, "");
    for (SheetCell cell : cells) {
      names[cell.column()] = cell.text().strip();
    }
    return List.of(names);
  }

  private static void write(
      RowsFileWriter writer, long row, List<String> header, List<SheetCell> cells)
      throws IOException {
    String[] fields = new String[header.size()];
    Arrays.fill(fields, "");
    var formulas = new ArrayList<String>();
    for (SheetCell cell : cells) {
      if (cell.column() >= fields.length) {
        String raw = cells.stream().map(SheetCell::text).collect(Collectors.joining(","));
        writer.broken(row, RowsFileWriter.FIELD_COUNT, raw);
        return;
      }
      fields[cell.column()] = cell.text();
      if (cell.formula()) {
        formulas.add(header.get(cell.column()));
      }
    }
    writer.row(row, String.join("、", formulas), List.of(fields));
  }
}
