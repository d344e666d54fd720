package org.jinye.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a worksheet, one at a time. A cell's place is believed only within the columns that are
 * allowed, so no address in the file can make memory grow.
 */
public final class SheetRows {

  /** More columns than this no table needs. */
  public static final int COLUMN_LIMIT = 500;

  private static final int TEXT_LIMIT = 32_767;

  private final XMLStreamReader xml;
  private final WorkbookParts parts;
  private long rowNumber;

  SheetRows(InputStream sheet, WorkbookParts parts) throws IOException, XMLStreamException {
    this.xml = Xml.reader(sheet, WorkbookCheck.TOTAL_LIMIT);
    this.parts = parts;
  }

  /** The cells of the next row that has any, or null at the end. */
  public @Nullable List<SheetCell> next() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
        int stated = WorkbookParts.number(WorkbookParts.attribute(xml, "r"));
        rowNumber = stated > rowNumber ? stated : rowNumber + 1;
        List<SheetCell> cells = cells();
        if (!cells.isEmpty()) {
          return cells;
        }
      }
    }
    return null;
  }

  public long rowNumber() {
    return rowNumber;
  }

  private List<SheetCell> cells() throws XMLStreamException {
    var cells = new ArrayList<SheetCell>();
    int column = -1;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        return cells;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = columnOf(WorkbookParts.attribute(xml, "r"), column + 1);
        SheetCell cell = cell(column);
        if (column <= COLUMN_LIMIT && (cell.formula() || !cell.text().isBlank())) {
          cells.add(cell);
          refuseTooMany(cells.size());
        }
      }
    }
  }

  // One place may be written again and again.
  private static void refuseTooMany(int cells) {
    if (cells > COLUMN_LIMIT + 1) {
      throw WorkbookRefused.tooManyColumns(cells, COLUMN_LIMIT);
    }
  }

  private SheetCell cell(int column) throws XMLStreamException {
    String type = WorkbookParts.attribute(xml, "t");
    int style = WorkbookParts.number(WorkbookParts.attribute(xml, "s"));
    String text = "";
    boolean formula = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        return new SheetCell(column, text, formula);
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> text = value(type == null ? "n" : type, style, Xml.text(xml, TEXT_LIMIT));
          case "is" -> text = Xml.text(xml, TEXT_LIMIT);
          default -> {}
        }
      }
    }
  }

  private String value(String type, int style, String raw) {
    return switch (type) {
      case "s" -> {
        int index = WorkbookParts.number(raw);
        yield index >= 0 && index < parts.sharedStrings().size()
            ? parts.sharedStrings().get(index)
            : "";
      }
      case "n" ->
          style >= 0 && parts.dateStyles().get(style)
              ? NumberFormats.date(raw, parts.countsFrom1904())
              : NumberFormats.figure(raw);
      default -> raw;
    };
  }

  // "AB12" is column 27; anything that is not an address stands beside its neighbour.
  private static int columnOf(@Nullable String address, int otherwise) {
    if (address == null) {
      return Math.min(otherwise, COLUMN_LIMIT + 1);
    }
    int column = 0;
    for (int i = 0; i < Math.min(address.length(), 4); i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column == 0 ? otherwise : Math.min(column - 1, COLUMN_LIMIT + 1);
  }
}
