package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes rows to a table by COPY: a hundred thousand rows in a second, with constant memory. */
final class CopyRows implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final PGCopyOutputStream out;
  private final StringBuilder line = new StringBuilder();

  private CopyRows(PGCopyOutputStream out) {
    this.out = out;
  }

  static CopyRows into(Connection connection, String tableAndColumns) {
    try {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      return new CopyRows(
          new PGCopyOutputStream(postgres, "copy " + tableAndColumns + " from stdin", BUFFER));
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("copy into " + tableAndColumns, e);
    }
  }

  /** One row; lists become arrays of text. */
  void add(@Nullable Object... values) {
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
  void finish() {
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
