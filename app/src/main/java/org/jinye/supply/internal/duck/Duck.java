package org.jinye.supply.internal.duck;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * One connection to a DuckDB in memory. Not to be shared between threads: see {@link #duplicate}.
 */
public final class Duck implements AutoCloseable {

  private final DuckDBConnection connection;

  private Duck(DuckDBConnection connection) {
    this.connection = connection;
  }

  public static Duck open(DuckLimits limits) {
    try {
      var duck =
          new Duck(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
      duck.run("set memory_limit = " + Sql.text(limits.memory()));
      duck.run("set threads = " + limits.threads());
      duck.run("set temp_directory = " + Sql.path(limits.temporary()));
      duck.run("set autoinstall_known_extensions = false");
      duck.run("set autoload_known_extensions = false");
      return duck;
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /** A second connection to the same tables, for another thread. */
  public Duck duplicate() {
    try {
      return new Duck(connection.duplicate().unwrap(DuckDBConnection.class));
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  public <T> List<T> list(String sql, RowMapper<T> mapper) {
    var rows = new ArrayList<T>();
    each(sql, row -> rows.add(mapper.map(row)));
    return rows;
  }

  public void each(String sql, RowConsumer consumer) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        consumer.accept(rows);
      }
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  public long number(String sql) {
    return list(sql, row -> row.getLong(1)).getFirst();
  }

  /** Makes a table of text columns and fills it with what {@code source} adds. */
  public void texts(String table, List<String> columns, Consumer<TextRows> source) {
    run("create table " + table + " (" + String.join(" varchar, ", columns) + " varchar)");
    try (DuckDBAppender appender = connection.createAppender("main", table)) {
      source.accept(values -> append(appender, values));
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  private static void append(DuckDBAppender appender, String[] values) {
    try {
      appender.beginRow();
      for (String value : values) {
        appender.append(value);
      }
      appender.endRow();
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /** Makes a table of one text column {@code id}. */
  public void ids(String table, Iterable<String> ids) {
    texts(table, List.of("id"), rows -> ids.forEach(rows::add));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Where the rows of a table of texts go. */
  @FunctionalInterface
  public interface TextRows {
    void add(String... values);
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }
}
