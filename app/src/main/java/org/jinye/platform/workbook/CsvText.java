package org.jinye.platform.workbook;

import java.util.HashMap;
import java.util.Map;

/** Text with commas and quotes as RFC 4180 has it, taken apart row by row. */
final class CsvText {

  private final String text;
  private int at;
  private int line = 1;

  private CsvText(String text) {
    this.text = text;
  }

  /** Takes a row with its line number, and says whether another is wanted. */
  interface Rows {
    boolean take(int line, Map<Integer, String> fields);
  }

  static void each(String text, Rows rows) {
    CsvText csv = new CsvText(text);
    boolean more = true;
    while (more && csv.at < text.length()) {
      int first = csv.line;
      more = rows.take(first, csv.row());
    }
  }

  private Map<Integer, String> row() {
    Map<Integer, String> fields = new HashMap<>();
    int column = 0;
    while (true) {
      fields.put(column++, field());
      if (at >= text.length()) {
        return fields;
      }
      char end = text.charAt(at++);
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      if (end != ',') {
        line++;
        return fields;
      }
    }
  }

  private String field() {
    StringBuilder field = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          quoted = false;
          at++;
          continue;
        }
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        break;
      }
      line += quoted && c == '\n' ? 1 : 0;
      field.append(c);
      at++;
    }
    return field.toString();
  }
}
