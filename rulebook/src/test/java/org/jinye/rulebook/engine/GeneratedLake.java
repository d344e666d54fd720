package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A lake of any size, for measuring: about twenty lines an order, nine orders in ten weeks, five
 * counties, thirty grades, 120 items, own weekdays, a few double orders and surges.
 */
public final class GeneratedLake {
  private static final String RETAILERS =
      """
      create table r as
      select lpad(cast(n as varchar), 12, '0') as retailer_id, n,
        '99010' || (1 + n % 5) as unit_code, cast(1 + hash(n, 1) % 30 as integer) as grade,
        case when hash(n, 2) % 200 = 0 then 'suspended' else 'normal' end as supply_status,
        cast(1 + n % 5 as integer) as order_weekday, cast(null as integer) as first_order_day,
        '线路' || (1 + n % 60) as route
      from range(:retailers) as numbers(n)
      """;
  private static final String LINES =
      """
      create table lines as
      with orders as (
        select r.*, w.week_no, o.k,
          'D' || lpad(cast(cast(w.week_no as bigint) * 1000000 + r.n as varchar), 11, '0') || o.k as order_number,
          w.week_no * 7 - 3 + (r.order_weekday - 1 + o.k) % 7 as day_no,
          case when hash(r.n, w.week_no, 3) % 40 = 0 then 3 else 1 end as surge
        from r cross join (select cast(2900 + k as integer) as week_no from range(:weeks) s(k)) w
        cross join (select cast(k as integer) as k from range(2) s(k)) o
        where (o.k = 0 and hash(r.n, w.week_no, 4) % 10 < 9)
          or (o.k = 1 and hash(r.n, w.week_no, 5) % 60 = 0)
      )
      select o.order_number, cast(i.item as varchar) as line_number, o.retailer_id,
        '69' || lpad(cast(i.item as varchar), 6, '0') as item_id,
        cast(date '1970-01-01' + o.day_no + interval 9 hour as timestamp) as placed_at,
        cast(o.day_no as integer) as day_no, o.week_no,
        cast(200 * o.surge * (1 + hash(o.n, i.item, o.week_no) % (2 + o.grade / 3)) as bigint)
          as quantity_sticks,
        cast(20000 as bigint) as amount_fen, '网上' as ordered_by, cast(null as varchar) as device,
        cast(null as bigint) as limit_sticks, cast(1 as bigint) as import_id
      from orders o cross join (select cast(k as integer) as item from range(120) s(k)) i
      where hash(o.n, i.item) % 100 < 19 and hash(o.n, i.item, o.week_no, 6) % 10 < 9
      """;

  private GeneratedLake() {}

  public static Inputs build(Path directory, int retailers, int weeks)
      throws SQLException, IOException {
    Files.createDirectories(directory);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(RETAILERS.replace(":retailers", String.valueOf(retailers)));
      statement.execute(LINES.replace(":weeks", String.valueOf(weeks)));
      Path lake = directory.resolve("order_lines");
      statement.execute(
          "copy (select *, week_no as week from lines order by retailer_id, order_number) to "
              + Session.quoted(lake.toString())
              + " (format parquet, compression zstd, partition_by (week))");
      write(
          statement,
          directory.resolve("retailers.parquet"),
          "select r.* replace (o.day_no as first_order_day) from r left join (select retailer_id, min(day_no)"
              + " as day_no from lines group by 1) o on o.retailer_id = r.retailer_id");
      write(
          statement,
          directory.resolve("items.parquet"),
          "select item_id, min(day_no) as first_order_day, 19000 as listed_day,"
              + " case when cast(right(item_id, 6) as integer) % 12 = 0 then 'scarce' else 'ordinary' end"
              + " as supply_type,"
              + " case when cast(right(item_id, 6) as integer) % 20 = 0 then 'red' end as outflow_tier"
              + " from lines group by 1");
      write(
          statement,
          directory.resolve("limits.parquet"),
          "select distinct item_id, cast(null as varchar) as unit_code, cast(null as integer) as grade,"
              + " cast(null as varchar) as channel, 0 as from_day, cast(null as integer) as to_day,"
              + " cast(2400 as bigint) as limit_sticks from lines");
      write(
          statement,
          directory.resolve("stock_counts.parquet"),
          "select retailer_id, item_id, quantity_sticks, day_no, 'm' as counted_by from lines"
              + " where hash(order_number, 7) % 50 = 0");
    }
    return Measuring.opened(directory);
  }

  private static void write(Statement statement, Path file, String select) throws SQLException {
    statement.execute("copy (" + select + ") to " + Session.quoted(file.toString()));
  }
}
