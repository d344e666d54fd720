package org.jinye.supply.internal.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an irregular text file as rows: fields that span lines are joined, blank lines left out,
 * and records that are not built like the header set aside with their line.
 */
final class CsvTidying {

  // A field over more lines than this is a forgotten quote, not a long address.
  private static final int JOIN_LIMIT = 50;

  private final Path directory;

  CsvTidying(Path directory) {
    this.directory = directory;
  }

  RowsFile tidy(Path utf8, TextShape shape) throws IOException {
    try (Reader reader = Files.newBufferedReader(utf8, StandardCharsets.UTF_8);
        var writer = new RowsFileWriter(directory, shape.header())) {
      var lines = new PhysicalLines(reader);
      lines.next();
      while (lines.next()) {
        long number = lines.number();
        String line = lines.text();
        if (!line.isEmpty()) {
          write(writer, number, line, lines, shape);
        }
      }
      return writer.finish();
    }
  }

  private static void write(
      RowsFileWriter writer, long number, String line, PhysicalLines lines, TextShape shape)
      throws IOException {
    char delimiter = (char) shape.delimiter();
    CsvRecord found = CsvRecord.parse(line, delimiter);
    if (found.open()) {
      found = joined(found, line, lines, shape);
    }
    if (found.open()) {
      writer.broken(number, RowsFileWriter.OPEN_QUOTE, line);
    } else if (found.broken()) {
      writer.broken(number, RowsFileWriter.STRAY_QUOTE, line);
    } else if (found.fields().size() != shape.header().size()) {
      writer.broken(number, RowsFileWriter.FIELD_COUNT, line);
    } else {
      writer.row(number, "", found.fields());
    }
  }

  // Only a whole record is worth joining for: otherwise the quote was forgotten, and the next lines
  // are records of their own.
  private static CsvRecord joined(
      CsvRecord open, String first, PhysicalLines lines, TextShape shape) throws IOException {
    var text = new StringBuilder(first);
    for (int ahead = 0; ahead < JOIN_LIMIT; ahead++) {
      String next = lines.peek(ahead);
      if (next == null || text.length() > TextScan.LINE_LIMIT) {
        return open;
      }
      text.append('\n').append(next);
      if (next.indexOf('"') >= 0) {
        CsvRecord found = CsvRecord.parse(text.toString(), (char) shape.delimiter());
        if (!found.open()) {
          boolean whole = !found.broken() && found.fields().size() == shape.header().size();
          if (whole) {
            lines.drop(ahead + 1);
          }
          return whole ? found : open;
        }
      }
    }
    return open;
  }
}
