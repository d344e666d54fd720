package org.jinye.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Backtest;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.Progress;
import org.jspecify.annotations.Nullable;

/** The engine of this project, from Parquet: nothing is loaded. */
final class EngineContender implements Contender {
  private static final int MEMORY_MEGABYTES = 1024;
  private static final String FOUND =
      "select finding_key, observed, baseline, ratio, peer_ratio from ";

  private @Nullable Lake lake;

  @Override
  public void load(Lake lake) {
    this.lake = lake;
  }

  @Override
  public List<Found> judge(ConfiguredRule rule) throws SQLException {
    Lake here = Objects.requireNonNull(lake);
    Backtest backtest =
        new Backtest(List.of(rule), here.inputs(), here.from(), here.to(), here.results("compare"));
    new Engine(here.engine(MEMORY_MEGABYTES))
        .backtest(backtest, new Cancellation(), Progress.UNSEEN);
    return read(backtest.findings(0));
  }

  private static List<Found> read(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(FOUND + Lake.parquet(List.of(file)))) {
      return rows(row);
    }
  }

  /** Key and the four figures of each row. */
  static List<Found> rows(ResultSet row) throws SQLException {
    List<Found> found = new ArrayList<>();
    while (row.next()) {
      found.add(
          new Found(
              row.getString(1), row.getDouble(2), number(row, 3), number(row, 4), number(row, 5)));
    }
    return found;
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }

  @Override
  public void close() {}
}
