package org.jinye.supply.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A Parquet file written row by row; values are text, numbers, yes or no, or null. */
public final class SnapshotFile implements AutoCloseable {

  private final Path file;
  private final DuckDBConnection connection;
  private final DuckDBAppender appender;
  private long rows;

  private SnapshotFile(Path file, DuckDBConnection connection, DuckDBAppender appender) {
    this.file = file;
    this.connection = connection;
    this.appender = appender;
  }

  /** Begins a file with the columns as SQL declares them: {@code id varchar, grade integer}. */
  public static SnapshotFile create(Path file, String columns) {
    try {
      Connection opened = DriverManager.getConnection("jdbc:duckdb:");
      DuckDBConnection connection = opened.unwrap(DuckDBConnection.class);
      try (var statement = connection.createStatement()) {
        statement.execute("create table snapshot (" + columns + ")");
      }
      return new SnapshotFile(file, connection, connection.createAppender("main", "snapshot"));
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Adds one row, values in the order of the columns. */
  public void add(@Nullable Object[] values) {
    try {
      appender.beginRow();
      for (Object value : values) {
        switch (value) {
          case null -> appender.appendNull();
          case Integer number -> appender.append(number);
          case Long number -> appender.append(number);
          case Double number -> appender.append(number);
          case Boolean yes -> appender.append(yes);
          default -> appender.append(value.toString());
        }
      }
      appender.endRow();
      rows++;
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Writes what was added, if anything was. */
  public void finishUnlessEmpty() {
    if (rows > 0) {
      finish();
    }
  }

  /** Writes what was added. */
  public void finish() {
    try {
      appender.close();
      try (var statement = connection.createStatement()) {
        statement.execute(
            "copy snapshot to '"
                + file.toString().replace("'", "''")
                + "' (format parquet, compression zstd)");
      }
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static IllegalStateException failed(Path file, SQLException cause) {
    return new IllegalStateException("cannot write " + file, cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }
}
