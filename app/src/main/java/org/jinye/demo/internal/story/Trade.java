package org.jinye.demo.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** From when to when a shop ordered: what its papers may not contradict. */
record Trade(LocalDate first, LocalDate last) {

  /** Never. */
  static final Trade NONE = new Trade(LocalDate.MIN, LocalDate.MIN);

  private static final String SPANS =
      """
      select "许可证号", cast(min("下单时间") as date), cast(max("下单时间") as date)
      from read_parquet('%s') group by "许可证号"
      """;

  /** By retailer; one that never ordered is missing. */
  static Map<String, Trade> read(Path orderLines) throws IOException {
    Map<String, Trade> trades = new HashMap<>();
    String file = orderLines.toAbsolutePath().toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SPANS.formatted(file))) {
      while (rows.next()) {
        trades.put(
            rows.getString(1),
            new Trade(rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class)));
      }
    } catch (SQLException e) {
      throw new IOException("the order lines cannot be read: " + orderLines, e);
    }
    return trades;
  }
}
