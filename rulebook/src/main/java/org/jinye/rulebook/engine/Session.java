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
  private final SpillFolder spill;
  private final Cancellation cancellation;

  private Session(Connection connection, SpillFolder spill, Cancellation cancellation) {
    this.connection = connection;
    this.spill = spill;
    this.cancellation = cancellation;
  }

  static Session open(EngineSettings settings, Cancellation cancellation) {
    SpillFolder spill = SpillFolder.make(settings.temporaryDirectory());
    try {
      Session session =
          new Session(DriverManager.getConnection("jdbc:duckdb:"), spill, cancellation);
      session.set("memory_limit", settings.memoryLimitMegabytes() + "MB");
      session.set("threads", String.valueOf(settings.threads()));
      session.set("temp_directory", spill.path().toString());
      session.set("max_temp_directory_size", settings.temporaryLimitMegabytes() + "MB");
      // the SQL names the big side first; estimates behind groups and windows are often wrong
      session.set("disabled_optimizers", "join_order,build_side_probe_side");
      return session;
    } catch (SQLException failure) {
      spill.delete();
      throw EvaluationException.failedQuery("启动规则引擎", failure);
    }
  }

  private void set(String setting, String value) {
    execute("引擎设置", "set " + setting + " = " + quoted(value));
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
    } finally {
      spill.delete();
    }
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * A list of files as {@code read_parquet} takes it; folder names add no columns, and a column
   * that only some files have is null in the others.
   */
  static String parquet(List<Path> files) {
    String list = String.join(", ", files.stream().map(file -> quoted(file.toString())).toList());
    return "read_parquet([" + list + "], hive_partitioning = false, union_by_name = true)";
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
