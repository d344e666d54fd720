package org.jinye.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes rows to a table by COPY: a hundred thousand rows in a second, with constant memory. */
public final class CopyRows implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final PGCopyOutputStream out;
  private final StringBuilder line = new StringBuilder();

  private CopyRows(PGCopyOutputStream out) {
    this.out = out;
  }

  /**
   * Rows into a table.
   *
   * @param connection that of the caller's transaction; busy until {@link #finish}
   */
  public static CopyRows into(Connection connection, String tableAndColumns) {
    try {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      return new CopyRows(
          new PGCopyOutputStream(postgres, "copy " + tableAndColumns + " from stdin", BUFFER));
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("copy into " + tableAndColumns, e);
    }
  }

  /** One row: text, numbers, days, bytes; lists become arrays of text. */
  public void add(@Nullable Object... values) {
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      line.append(i == 0 ? "" : "\t").append(field(values[i]));
    }
    line.append('\n');
    try {
      out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the COPY well; without it the transaction is broken. */
  public void finish() {
    try {
      out.endCopy();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("end of copy", e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(@Nullable Object value) {
    return switch (value) {
      case null -> "\\N";
      case Double number -> BigDecimal.valueOf(number).toPlainString();
      case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
      case List<?> list -> escaped(array(list));
      default -> escaped(value.toString());
    };
  }

  private static String array(List<?> elements) {
    return elements.stream()
        .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\0", "");
  }
}
