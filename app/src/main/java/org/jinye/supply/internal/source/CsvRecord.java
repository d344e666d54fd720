package org.jinye.supply.internal.source;

import java.util.ArrayList;
import java.util.List;

/**
 * One record taken apart. Used for headers and for the lines of irregular files only: regular files
 * go to DuckDB unread.
 *
 * @param open a quote was opened and not closed: the record may go on in the next line
 * @param broken text follows a closing quote
 */
record CsvRecord(List<String> fields, boolean open, boolean broken) {

  static CsvRecord parse(String text, char delimiter) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    boolean closed = false;
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
          closed = true;
        }
      } else if (c == delimiter) {
        fields.add(field.toString());
        field.setLength(0);
        closed = false;
      } else if (c == '"' && field.isEmpty() && !closed) {
        quoted = true;
      } else {
        broken |= closed;
        field.append(c);
      }
    }
    fields.add(field.toString());
    return new CsvRecord(List.copyOf(fields), quoted, broken);
  }
}
