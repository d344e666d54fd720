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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year of a real wholesaler (Iowa 2018) as a lake: a bottle is a carton, a store a retailer, the
 * first three digits of its ZIP its county. Lines of unknown stores and items are left out.
 */
final class IowaLake {
  private static final String LINES =
      """
      create table lines as
      select substr(invoice_item, 1, length(invoice_item) - 5) as order_number,
        right(invoice_item, 5) as line_number, store_number as retailer_id, item_number as item_id,
        cast(date as timestamp) as placed_at, cast(date - date '1970-01-01' as integer) as day_no,
        cast(floor((date - date '1970-01-01' + 3) / 7) as integer) as week_no,
        cast(bottles_sold as bigint) * 200 as quantity_sticks,
        cast(round(sale_dollars * 100) as bigint) as amount_fen,
        cast(null as varchar) as ordered_by, cast(null as varchar) as device,
        cast(null as bigint) as limit_sticks, cast(1 as bigint) as import_id
      from read_parquet(%1$s)
      where store_number in (select cast("Store" as varchar) from read_csv(%2$s))
        and item_number in (
          select "Item Number" from read_csv(%3$s, types = {'Item Number': 'varchar'}))
      """;
  private static final String RETAILERS =
      """
      select s.retailer_id, s.unit_code, cast(null as integer) as grade,
        'normal' as supply_status, cast(null as integer) as order_weekday,
        o.first_order_day
      from (select cast("Store" as varchar) as retailer_id,
          '990' || left(cast("Zip Code" as varchar), 3) as unit_code from read_csv(%2$s)) s
      left join (select retailer_id, min(day_no) as first_order_day from lines group by 1) o
        on o.retailer_id = s.retailer_id
      order by 1
      """;
  private static final String ITEMS =
      """
      select i.item_id, o.first_order_day, i.listed_day
      from (select "Item Number" as item_id,
          cast("List Date" - date '1970-01-01' as integer) as listed_day
        from read_csv(%3$s, types = {'Item Number': 'varchar'})) i
      left join (select item_id, min(day_no) as first_order_day from lines group by 1) o
        on o.item_id = i.item_id
      order by 1
      """;

  private final Path data;
  private final Path directory;

  private IowaLake(Path data, Path directory) {
    this.data = data;
    this.directory = directory;
  }

  /** Where the shared data lies: named outright, or beside some folder above this one. */
  static Optional<Path> findData() {
    @Nullable String named = System.getProperty("jinye.shared", System.getenv("JINYE_SHARED"));
    Stream<Path> candidates =
        Stream.concat(
            named == null ? Stream.empty() : Stream.of(Path.of(named)),
            Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared")));
    return candidates
        .map(shared -> shared.resolve("data/iowa-2018"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  static Inputs build(Path data, Path directory) throws SQLException, IOException {
    return new IowaLake(data, directory).build();
  }

  private Inputs build() throws SQLException, IOException {
    Files.createDirectories(directory);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set memory_limit = '1GB'");
      statement.execute(filled(LINES));
      Map<Integer, List<Path>> weeks = weeks(statement);
      write(statement, "retailers", filled(RETAILERS));
      write(statement, "items", filled(ITEMS));
      return Inputs.of(weeks, LakeFolder.tables(directory), null);
    }
  }

  private Map<Integer, List<Path>> weeks(Statement statement) throws SQLException, IOException {
    Path lake = directory.resolve("order_lines");
    statement.execute(
        "copy (select *, week_no as week from lines order by retailer_id, order_number) to "
            + Session.quoted(lake.toString())
            + " (format parquet, compression zstd, partition_by (week))");
    return LakeFolder.weeks(lake);
  }

  private void write(Statement statement, String name, String select) throws SQLException {
    Path file = directory.resolve(name + ".parquet");
    statement.execute("copy (" + select + ") to " + Session.quoted(file.toString()));
  }

  private String filled(String sql) {
    return sql.replace("%1$s", Session.quoted(data.resolve("order_lines.parquet").toString()))
        .replace("%2$s", Session.quoted(data.resolve("stores.csv").toString()))
        .replace("%3$s", Session.quoted(data.resolve("products.csv").toString()));
  }
}
