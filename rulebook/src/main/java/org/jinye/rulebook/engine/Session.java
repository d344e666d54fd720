package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One in-memory database for one evaluation; statements can be cancelled, errors are typed. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Cancellation cancellation;

  private Session(Connection connection, Cancellation cancellation) {
    this.connection = connection;
    this.cancellation = cancellation;
  }

  static Session open(EngineSettings settings, Cancellation cancellation) {
    try {
      Session session = new Session(DriverManager.getConnection("jdbc:duckdb:"), cancellation);
      session.execute("引擎设置", "set memory_limit = '" + settings.memoryLimitMegabytes() + "MB'");
      session.execute("引擎设置", "set threads = " + settings.threads());
      session.execute(
          "引擎设置", "set temp_directory = " + quoted(settings.temporaryDirectory().toString()));
      session.execute(
          "引擎设置", "set max_temp_directory_size = '" + settings.temporaryLimitMegabytes() + "MB'");
      return session;
    } catch (SQLException failure) {
      throw EvaluationException.failedQuery("启动规则引擎", failure);
    }
  }

  void execute(String what, String sql) {
    query(what, sql, row -> 0);
  }

  /** Rows of a query; {@code what} names it in Chinese for the error message. */
  <T> List<T> query(String what, String sql, RowReader<T> reader) {
    try (Statement statement = connection.createStatement()) {
      cancellation.begin(statement);
      try {
        List<T> rows = new ArrayList<>();
        if (statement.execute(sql)) {
          try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
              rows.add(reader.read(result));
            }
          }
        }
        return rows;
      } finally {
        cancellation.end();
      }
    } catch (SQLException failure) {
      throw translate(what, failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw EvaluationException.failedQuery("关闭规则引擎", failure);
    }
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A list of files as {@code read_parquet} takes it; folder names add no columns. */
  static String parquet(List<Path> files) {
    String list = String.join(", ", files.stream().map(file -> quoted(file.toString())).toList());
    return "read_parquet([" + list + "], hive_partitioning = false)";
  }

  private EvaluationException translate(String what, SQLException failure) {
    if (cancellation.isCancelled()) {
      return EvaluationException.cancelled();
    }
    @Nullable String said = failure.getMessage();
    String message = said == null ? "" : said.toLowerCase(Locale.ROOT);
    if (message.contains("no space left")) {
      return EvaluationException.diskFull(failure);
    }
    // exceeding max_temp_directory_size is reported as an out-of-memory error as well
    if (message.contains("out of memory")) {
      return EvaluationException.outOfMemory(failure);
    }
    return EvaluationException.failedQuery(what, failure);
  }

  /** Makes an object of the row that a result stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
