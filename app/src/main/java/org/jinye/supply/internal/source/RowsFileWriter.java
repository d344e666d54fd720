package org.jinye.supply.internal.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a {@link RowsFile}. */
final class RowsFileWriter implements AutoCloseable {

  static final String FIELD_COUNT = "field_count";
  static final String JSON_FORM = "json_form";
  static final String OPEN_QUOTE = "open_quote";
  static final String STRAY_QUOTE = "stray_quote";
  private static final int RAW_LIMIT = 2_000;

  private final List<String> header;
  private final Path rowsPath;
  private final Path brokenPath;
  private final BufferedWriter rows;
  private final BufferedWriter broken;
  private long rowCount;
  private long brokenCount;

  RowsFileWriter(Path directory, List<String> header) throws IOException {
    this.header = header;
    this.rowsPath = directory.resolve("rows.csv");
    this.brokenPath = directory.resolve("broken.csv");
    this.rows = writer(rowsPath);
    this.broken = writer(brokenPath);
  }

  /** Half a character, as texts cut by their sender hold, becomes a question mark. */
  private static BufferedWriter writer(Path path) throws IOException {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), encoder));
  }

  void row(long line, String formulas, List<String> fields) throws IOException {
    rows.write(Long.toString(line));
    rows.write(',');
    quote(rows, formulas);
    for (String field : fields) {
      rows.write(',');
      quote(rows, field);
    }
    rows.write('\n');
    rowCount++;
  }

  void broken(long line, String fault, String raw) throws IOException {
    broken.write(Long.toString(line));
    broken.write(',');
    broken.write(fault);
    broken.write(',');
    quote(broken, raw.length() > RAW_LIMIT ? raw.substring(0, RAW_LIMIT) : raw);
    broken.write('\n');
    brokenCount++;
  }

  private static void quote(BufferedWriter out, String field) throws IOException {
    if (field.isEmpty()) {
      return;
    }
    out.write('"');
    out.write(field.replace("\"", "\"\"").replace('\0', '\uFFFD'));
    out.write('"');
  }

  RowsFile finish() throws IOException {
    close();
    return new RowsFile(header, rowsPath, rowCount, brokenPath, brokenCount);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    broken.close();
  }
}
