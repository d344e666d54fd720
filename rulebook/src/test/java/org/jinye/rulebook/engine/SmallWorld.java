package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a folder of small CSV files, in dates and cartons as people write them, into the Parquet
 * files an evaluation reads. A missing file is an empty table.
 */
final class SmallWorld {
  private static final String ORDER_LINES =
      """
      select order_number, cast(row_number() over () as string) as line_number, retailer_id, item_id,
        cast(date as timestamp) as placed_at, cast(date - date '1970-01-01' as integer) as day_no,
        cast(floor((date - date '1970-01-01' + 3) / 7) as integer) as week_no,
        cast(round(cartons * 200) as bigint) as quantity_sticks,
        cast(round(cartons * 10000) as bigint) as amount_fen
      from read_csv(%s, columns = {'order_number': 'varchar', 'retailer_id': 'varchar',
        'item_id': 'varchar', 'date': 'date', 'cartons': 'double'}, header = true)
      """;
  private static final String RETAILERS =
      """
      select retailer_id, unit_code, grade, supply_status, order_weekday,
        cast(first_order - date '1970-01-01' as integer) as first_order_day
      from read_csv(%s, columns = {'retailer_id': 'varchar', 'unit_code': 'varchar',
        'grade': 'integer', 'supply_status': 'varchar', 'order_weekday': 'integer',
        'first_order': 'date'}, header = true)
      """;
  private static final String ITEMS =
      """
      select item_id, cast(first_order - date '1970-01-01' as integer) as first_order_day,
        cast(listed - date '1970-01-01' as integer) as listed_day
      from read_csv(%s, columns = {'item_id': 'varchar', 'first_order': 'date', 'listed': 'date'},
        header = true)
      """;
  private static final String FILINGS =
      """
      select retailer_id, kind, cast(from_date - date '1970-01-01' as integer) as from_day,
        cast(to_date - date '1970-01-01' as integer) as to_day
      from read_csv(%s, columns = {'retailer_id': 'varchar', 'kind': 'varchar', 'from_date': 'date',
        'to_date': 'date'}, header = true)
      """;
  private static final String EARLIER =
      """
      select retailer_id, rule_id, cast(date - date '1970-01-01' as integer) as day_no, outcome
      from read_csv(%s, columns = {'retailer_id': 'varchar', 'rule_id': 'varchar', 'date': 'date',
        'outcome': 'varchar'}, header = true)
      """;

  private final Path csvFolder;
  private final Path directory;

  SmallWorld(Path csvFolder, Path directory) {
    this.csvFolder = csvFolder;
    this.directory = directory;
  }

  Inputs inputs() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      return new Inputs(
          new TreeMap<>(weeks(statement)),
          table(statement, "retailers", RETAILERS, InputTable.RETAILERS),
          table(statement, "items", ITEMS, InputTable.ITEMS),
          table(statement, "filings", FILINGS, InputTable.FILINGS),
          table(statement, "earlier", EARLIER, InputTable.EARLIER),
          null);
    }
  }

  private Map<Integer, List<Path>> weeks(Statement statement) throws SQLException, IOException {
    statement.execute(
        "create table lines as " + source("order_lines", ORDER_LINES, InputTable.ORDER_LINES));
    Path lake = directory.resolve("order_lines");
    Files.createDirectories(lake);
    statement.execute(
        "copy (select *, week_no as week from lines order by all) to "
            + Session.quoted(lake.toString())
            + " (format parquet, partition_by (week), overwrite_or_ignore true)");
    return LakeFolder.weeks(lake);
  }

  private Path table(Statement statement, String name, String select, InputTable table)
      throws SQLException {
    Path file = directory.resolve(name + ".parquet");
    statement.execute(
        "copy (%s) to %s (format parquet)"
            .formatted(source(name, select, table), Session.quoted(file.toString())));
    return file;
  }

  private String source(String name, String select, InputTable table) {
    Path csv = csvFolder.resolve(name + ".csv");
    return Files.exists(csv)
        ? select.formatted(Session.quoted(csv.toString()))
        : table.select(List.of());
  }
}
