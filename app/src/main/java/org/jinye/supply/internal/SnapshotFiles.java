package org.jinye.supply.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Parquet files of a folder, each from its rows; values are text, numbers, yes or no, or
 * null. One database for all of them: its start costs more than a small file.
 */
public final class SnapshotFiles implements AutoCloseable {

  private final Path folder;
  private final DuckDBConnection connection;

  private SnapshotFiles(Path folder, DuckDBConnection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  public static SnapshotFiles in(Path folder) {
    try {
      Connection opened = DriverManager.getConnection("jdbc:duckdb:");
      return new SnapshotFiles(folder, opened.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw failed(folder, e);
    }
  }

  /**
   * Writes a file, over an earlier one of the name.
   *
   * @param columns as SQL declares them: {@code id varchar, grade integer}
   * @param rows values in the order of the columns
   */
  public void write(String name, String columns, Stream<@Nullable Object[]> rows) {
    add(name, columns, rows);
    copy(name);
  }

  /** Writes a file if there is a row for it. */
  public void writeUnlessEmpty(String name, String columns, Stream<@Nullable Object[]> rows) {
    if (add(name, columns, rows)) {
      copy(name);
    }
  }

  /** Whether there was any row. */
  private boolean add(String name, String columns, Stream<@Nullable Object[]> rows) {
    execute(name, "create or replace table snapshot (" + columns + ")");
    try (DuckDBAppender appender = connection.createAppender("main", "snapshot")) {
      Iterator<@Nullable Object[]> each = rows.iterator();
      boolean any = each.hasNext();
      while (each.hasNext()) {
        add(appender, each.next());
      }
      return any;
    } catch (SQLException e) {
      throw failed(folder.resolve(name), e);
    }
  }

  private static void add(DuckDBAppender appender, @Nullable Object[] values) throws SQLException {
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
  }

  private void copy(String name) {
    String file = folder.resolve(name).toString().replace("'", "''");
    execute(name, "copy snapshot to '" + file + "' (format parquet, compression zstd)");
  }

  private void execute(String name, String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(folder.resolve(name), e);
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
      throw failed(folder, e);
    }
  }
}
