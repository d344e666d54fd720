package org.jinye.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The files of a demo city as tables: retailers, items, filings, truth, order_lines and the further
 * files.
 */
final class CityQuery implements AutoCloseable {

  private final Connection connection;

  CityQuery(DemoCity city) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    register("retailers", "read_csv('" + city.retailers() + "', all_varchar = true)");
    register("items", "read_csv('" + city.items() + "', all_varchar = true)");
    register("filings", "read_csv('" + city.filings() + "', all_varchar = true)");
    register("truth", "read_csv('" + city.truth() + "', all_varchar = true)");
    for (Path file : city.further()) {
      String name = file.getFileName().toString().replace(".csv", "").replace('-', '_');
      register(name, "read_csv('" + file + "', all_varchar = true)");
    }
    register("order_lines", "read_parquet('" + city.orderLines() + "')");
  }

  /** First column of the first row. */
  String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  /** Same for the same rows in any order. */
  String contentOf(String table) throws SQLException {
    return text("select sum(hash(one)) || '/' || count(*) from " + table + " one");
  }

  private void register(String name, String source) throws SQLException {
    run("create view " + name + " as select * from " + source);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
