package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.dao.DataAccessResourceFailureException;

/** A DuckDB in memory of its own, for reading and writing the Parquet files of a run. */
public final class DuckSession implements AutoCloseable {

  private final Connection connection;

  private DuckSession(Connection connection) {
    this.connection = connection;
  }

  static DuckSession open(EngineLimits limits, Path temporary) {
    try {
      DuckSession session = new DuckSession(DriverManager.getConnection("jdbc:duckdb:"));
      session.execute("set memory_limit = '" + limits.memory().toMegabytes() + "MB'");
      session.execute("set threads = " + limits.threadCount());
      session.execute("set temp_directory = " + quoted(temporary.toString()));
      return session;
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("DuckDB does not start", e);
    }
  }

  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Calls the reader for each row. */
  public void query(String sql, RowConsumer reader) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.accept(row);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Adds rows to the table. */
  public void append(String table, RowSource rows) {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", table)) {
      rows.write(appender);
    } catch (SQLException e) {
      throw failed("append to " + table, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close", e);
    }
  }

  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A list of files as DuckDB's functions take it. */
  public static String list(List<Path> files) {
    return files.stream().map(file -> quoted(file.toString())).toList().toString();
  }

  private static DataAccessResourceFailureException failed(String what, SQLException cause) {
    return new DataAccessResourceFailureException(what, cause);
  }

  /** Takes the row that the result stands on. */
  public interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  /** Writes rows to an appender. */
  public interface RowSource {
    void write(DuckDBAppender appender) throws SQLException;
  }
}
