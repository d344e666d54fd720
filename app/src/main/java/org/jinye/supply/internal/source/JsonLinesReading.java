package org.jinye.supply.internal.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of JSON objects, one a line, as rows. Its columns are all names that occur, so it
 * is read twice; a line that is no such object is set aside with its number, and no line is held
 * longer than it takes.
 */
final class JsonLinesReading {

  private static final char LOST = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path directory;

  JsonLinesReading(Path directory) {
    this.directory = directory;
  }

  RowsFile read(Path file) throws IOException {
    List<String> header;
    try (Reader reader = open(file)) {
      header = names(reader);
    }
    try (Reader reader = open(file);
        var writer = new RowsFileWriter(directory, header)) {
      var lines = new Lines(reader);
      @Nullable String line;
      while ((line = lines.next()) != null) {
        if (!line.isBlank()) {
          write(writer, lines.number, line, header);
        }
      }
      return writer.finish();
    }
  }

  /** All names that occur, in the order in which they do; refuses what holds no object. */
  static List<String> names(Reader reader) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    var lines = new Lines(reader);
    @Nullable String line;
    while ((line = lines.next()) != null) {
      JsonLine.parse(line).map(Map::keySet).ifPresent(names::addAll);
      if (names.size() > TextScan.COLUMN_LIMIT) {
        throw FileRefused.tooManyColumns(names.size(), TextScan.COLUMN_LIMIT);
      }
    }
    if (names.isEmpty()) {
      throw FileRefused.noObjects();
    }
    if (names.stream().anyMatch(name -> name.indexOf(LOST) >= 0)) {
      throw FileRefused.notUtf8();
    }
    return List.copyOf(names);
  }

  private static void write(RowsFileWriter writer, long number, String line, List<String> header)
      throws IOException {
    Optional<Map<String, String>> row = JsonLine.parse(line);
    if (row.isEmpty()) {
      writer.broken(number, RowsFileWriter.JSON_FORM, line);
      return;
    }
    List<String> fields = new ArrayList<>();
    header.forEach(name -> fields.add(row.get().getOrDefault(name, "")));
    writer.row(number, "", fields);
  }

  private static Reader open(Path file) throws IOException {
    // what is no UTF-8 shows as lost characters in its row, and does not stop the others
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  /** Lines of a length that a person could have meant, numbered from 1. */
  private static final class Lines {

    private final Reader reader;
    private long number;

    private Lines(Reader reader) {
      this.reader = reader;
    }

    @Nullable String next() throws IOException {
      int c = reader.read();
      if (c == BYTE_ORDER_MARK && number == 0) {
        c = reader.read();
      }
      if (c < 0) {
        return null;
      }
      number++;
      StringBuilder line = new StringBuilder();
      while (c >= 0 && c != '\n') {
        line.append((char) c);
        if (line.length() > TextScan.LINE_LIMIT) {
          throw FileRefused.lineTooLong(number, TextScan.LINE_LIMIT);
        }
        c = reader.read();
      }
      return line.toString();
    }
  }
}
