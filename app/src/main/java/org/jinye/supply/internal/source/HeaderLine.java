package org.jinye.supply.internal.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The first line of a text file: which character parts the fields, and their names. */
record HeaderLine(byte delimiter, List<String> names) {

  private static final byte[] CANDIDATES = {',', '\t', ';', '|'};

  static HeaderLine of(byte[] line, Charset charset) {
    byte delimiter = likeliestDelimiter(line);
    String text = new String(line, charset);
    return new HeaderLine(delimiter, CsvRecord.parse(text, (char) delimiter).fields());
  }

  private static byte likeliestDelimiter(byte[] line) {
    byte best = ',';
    int most = 0;
    for (byte candidate : CANDIDATES) {
      int count = countOutsideQuotes(line, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static int countOutsideQuotes(byte[] line, byte wanted) {
    int count = 0;
    boolean quoted = false;
    for (byte b : line) {
      if (b == '"') {
        quoted = !quoted;
      } else if (b == wanted && !quoted) {
        count++;
      }
    }
    return count;
  }

  HeaderLine stripped() {
    var stripped = new ArrayList<String>();
    for (String name : names) {
      stripped.add(name.strip());
    }
    return new HeaderLine(delimiter, List.copyOf(stripped));
  }
}
