package org.jinye.supply.internal.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines parted by line feeds alone, numbered from 1, with a look ahead. A carriage return before
 * the line feed belongs to the line's end. Lines are known to be of bounded length.
 */
final class PhysicalLines {

  private final Reader reader;
  private final List<String> ahead = new ArrayList<>();
  private final StringBuilder building = new StringBuilder();
  private String text = "";
  private long number;

  PhysicalLines(Reader reader) {
    this.reader = reader;
  }

  boolean next() throws IOException {
    String line = ahead.isEmpty() ? read() : ahead.removeFirst();
    if (line == null) {
      return false;
    }
    text = line;
    number++;
    return true;
  }

  String text() {
    return text;
  }

  long number() {
    return number;
  }

  @Nullable String peek(int distance) throws IOException {
    while (ahead.size() <= distance) {
      String line = read();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return ahead.get(distance);
  }

  void drop(int lines) {
    ahead.subList(0, lines).clear();
    number += lines;
  }

  private @Nullable String read() throws IOException {
    building.setLength(0);
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      building.append((char) c);
      c = reader.read();
    }
    int length = building.length();
    if (length > 0 && building.charAt(length - 1) == '\r') {
      building.setLength(length - 1);
    }
    return building.toString();
  }
}
