package org.jinye.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What of a workbook is needed to read its visible sheets.
 *
 * @param sheets paths by title, in the workbook's order
 */
record WorkbookParts(
    Map<String, String> sheets,
    List<String> sharedStrings,
    BitSet dateStyles,
    boolean countsFrom1904) {

  private static final int TEXT_LIMIT = 32_767;
  // What is kept of these parts is kept in memory.
  private static final long PART_LIMIT = 16L << 20;

  static WorkbookParts of(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> relations = new LinkedHashMap<>();
    boolean from1904 = false;
    try (InputStream input = part(zip, "xl/workbook.xml")) {
      XMLStreamReader xml = Xml.reader(input, PART_LIMIT);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 = isTrue(attribute(xml, "date1904"));
        } else if (xml.getLocalName().equals("sheet")) {
          String state = attribute(xml, "state");
          String relation = attribute(xml, "id");
          if (relation != null && (state == null || state.equals("visible"))) {
            relations.putIfAbsent(orEmpty(attribute(xml, "name")), relation);
          }
        }
      }
    }
    Map<String, String> targets = relations(zip);
    Map<String, String> sheets = new LinkedHashMap<>();
    relations.forEach((title, relation) -> {
      String target = targets.get(relation);
      if (target != null) {
        sheets.put(title, target);
      }
    });
    if (sheets.isEmpty()) {
      throw WorkbookRefused.damaged("工作簿（没有可见的工作表）");
    }
    return new WorkbookParts(sheets, sharedStrings(zip), dateStyles(zip), from1904);
  }

  private static Map<String, String> relations(ZipFile zip) throws IOException, XMLStreamException {
    var targets = new HashMap<String, String>();
    try (InputStream input = part(zip, "xl/_rels/workbook.xml.rels")) {
      XMLStreamReader xml = Xml.reader(input, PART_LIMIT);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String id = attribute(xml, "Id");
          String target = attribute(xml, "Target");
          if (id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        }
      }
    }
    return targets;
  }

  private static List<String> sharedStrings(ZipFile zip) throws IOException, XMLStreamException {
    var strings = new ArrayList<String>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return strings;
    }
    try (InputStream input = part(zip, "xl/sharedStrings.xml")) {
      XMLStreamReader xml = Xml.reader(input, WorkbookCheck.STRINGS_LIMIT);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
          strings.add(Xml.text(xml, TEXT_LIMIT));
        }
      }
    }
    return strings;
  }

  private static BitSet dateStyles(ZipFile zip) throws IOException, XMLStreamException {
    var dates = new BitSet();
    if (zip.getEntry("xl/styles.xml") == null) {
      return dates;
    }
    var formats = new HashMap<Integer, String>();
    boolean inCells = false;
    int style = 0;
    try (InputStream input = part(zip, "xl/styles.xml")) {
      XMLStreamReader xml = Xml.reader(input, PART_LIMIT);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
          inCells = false;
        } else if (event == XMLStreamReader.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "numFmt" ->
                formats.put(
                    number(attribute(xml, "numFmtId")), orEmpty(attribute(xml, "formatCode")));
            case "cellXfs" -> inCells = true;
            case "xf" -> {
              if (inCells) {
                dates.set(
                    style++, NumberFormats.isDate(number(attribute(xml, "numFmtId")), formats));
              }
            }
            default -> {}
          }
        }
      }
    }
    return dates;
  }

  static InputStream part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw WorkbookRefused.damaged("工作簿文件");
    }
    return zip.getInputStream(entry);
  }

  static @Nullable String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static boolean isTrue(@Nullable String text) {
    return "1".equals(text) || "true".equals(text);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
