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
 * counties for each 15,000 retailers, thirty grades, 120 items, own weekdays, a few double orders
 * and surges; a delivery for each order, some changed attributes, limits, a few stock counts. Made
 * week by week, so that the memory it takes does not grow with the number of weeks.
 */
public final class GeneratedLake {
  static final int FIRST_WEEK = 2900;
  private static final int RETAILERS_OF_A_CITY = 15_000;

  private static final String RETAILERS =
      """
      create table r as
      select lpad(cast(n as varchar), 12, '0') as retailer_id, n,
        cast(990101 + n % 5 + 100 * (n // :city) as varchar) as unit_code,
        cast(1 + hash(n, 1) % 30 as integer) as grade,
        case when hash(n, 2) % 200 = 0 then 'suspended' else 'normal' end as supply_status,
        cast(1 + n % 5 as integer) as order_weekday,
        cast((:first_week - 30 + hash(n, 7) % 35) * 7 as integer) as first_order_day,
        case hash(n, 8) % 3 when 0 then '便利店' when 1 then '超市' else '烟酒店' end as channel,
        '线路' || (1 + n % 60) as route, md5('telephone' || (n + (n % 100 = 0)::integer)) as telephone_key,
        md5('account' || n) as account_key, 30 + n % 1000 / 1000.0 as latitude,
        104 + n // 1000 % 1000 / 1000.0 as longitude,
        case when hash(n, 9) % 300 = 0 then 'cancelled' else 'valid' end as licence_state
      from range(:retailers) as numbers(n)
      """;
  private static final String ITEMS =
      """
      create table i as
      select k, '69' || lpad(cast(k as varchar), 6, '0') as item_id, 19000 as first_order_day,
        19000 as listed_day, '品牌' || (k % 20) as brand, cast(1 + k % 5 as integer) as price_class,
        cast(5000 + 400 * k as bigint) as wholesale_fen, cast(6000 + 460 * k as bigint) as retail_fen,
        case when k % 12 = 0 then 'scarce' when k % 7 = 0 then 'watched' else 'ordinary' end as supply_type,
        case when k % 20 = 0 then 'red' end as outflow_tier
      from range(120) as numbers(k)
      """;

  /** One week of lines in the order of the lake's files. */
  private static final String LINES =
      """
      create or replace table lines as
      with orders as (
        select r.n, r.retailer_id, r.grade, o.k,
          'D' || lpad(cast(cast(:week as bigint) * 10000000 + r.n as varchar), 11, '0') || o.k as order_number,
          cast(:week * 7 - 3 + (r.order_weekday - 1 + o.k) % 7 as integer) as day_no,
          case when hash(r.n, :week, 3) % 40 = 0 then 3 else 1 end as surge
        from r cross join (select k from range(2) s(k)) o
        where r.n between :from and :to
          and ((o.k = 0 and hash(r.n, :week, 4) % 10 < 9) or (o.k = 1 and hash(r.n, :week, 5) % 60 = 0))
      ),
      ordered as (
        select o.*, i.k as item, i.item_id, i.wholesale_fen,
          o.surge * (1 + least(hash(o.n, i.k, :week) % (2 + o.grade // 3),
            hash(o.n, i.k, :week, 1) % (2 + o.grade // 3))) as cartons
        from orders o cross join i
        where hash(o.n, i.k) % 100 < 19 and hash(o.n, i.k, :week, 6) % 10 < 9
      ),
      summed as (
        select *, item = min(item) over whole as is_leading, sum(200 * cartons) over whole as order_sticks,
          sum(wholesale_fen * cartons) over whole as order_amount_fen
        from ordered
        window whole as (partition by order_number)
      )
      select order_number, cast(item as varchar) as line_number, retailer_id, item_id,
        cast(date '1970-01-01' + day_no + interval 9 hour as timestamp) as placed_at, day_no,
        cast(:week as integer) as week_no, cast(200 * cartons as bigint) as quantity_sticks,
        cast(wholesale_fen * cartons as bigint) as amount_fen, '网上' as ordered_by,
        case when n % 50 = 0 then '设备' || n // 100 else '设备' || n end as device,
        cast(null as bigint) as limit_sticks, false as is_repeated, is_leading,
        cast(case when is_leading then order_sticks end as bigint) as order_sticks,
        cast(case when is_leading then order_amount_fen end as bigint) as order_amount_fen,
        cast(1 as bigint) as import_id
      from summed
      order by is_leading desc, retailer_id, order_number, line_number
      """;

  private static final String DELIVERIES =
      """
      select order_number, any_value(retailer_id) as retailer_id, min(day_no) + 1 as planned_day,
        min(day_no) + 1 as day_no, cast(floor((min(day_no) + 4) / 7) as integer) as week_no,
        '线路' || (1 + hash(any_value(retailer_id)) % 60) as route, '甲' as worker,
        case when hash(order_number, 1) % 80 = 0 then 'absent' else 'delivered' end as outcome,
        any_value(retailer_id) as received_by, cast(null as double) as latitude,
        cast(null as double) as longitude, cast(sum(quantity_sticks) as bigint) as quantity_sticks,
        cast(null as varchar) as code_from, cast(null as varchar) as code_to
      from lines group by order_number
      """;

  private final Statement statement;
  private final Path directory;

  private GeneratedLake(Statement statement, Path directory) {
    this.statement = statement;
    this.directory = directory;
  }

  public static Inputs build(Path directory, int retailers, int weeks)
      throws SQLException, IOException {
    Files.createDirectories(directory);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      GeneratedLake lake = new GeneratedLake(statement, directory);
      lake.registers(retailers);
      for (int week = FIRST_WEEK; week < FIRST_WEEK + weeks; week++) {
        lake.week(week, retailers);
      }
    }
    return Measuring.opened(directory);
  }

  private void registers(int retailers) throws SQLException {
    statement.execute(
        RETAILERS
            .replace(":city", String.valueOf(RETAILERS_OF_A_CITY))
            .replace(":first_week", String.valueOf(FIRST_WEEK))
            .replace(":retailers", String.valueOf(retailers)));
    statement.execute(ITEMS);
    write("retailers", "select * exclude (n) from r");
    write("items", "select * exclude (k) from i");
    write(
        "limits",
        "select item_id, cast(null as varchar) as unit_code, cast(null as integer) as grade,"
            + " cast(null as varchar) as channel, 0 as from_day, cast(null as integer) as to_day,"
            + " cast(1600 as bigint) as limit_sticks from i");
    write(
        "attributes",
        "select retailer_id, 'grade' as attribute, cast(1 + (grade + c) % 30 as varchar) as value,"
            + " cast(:week * 7 + 20 * c as integer) as from_day".replace(":week", FIRST_WEEK + "")
            + " from r cross join range(4) as changes(c) where hash(n, 10) % 100 < 3");
    write(
        "stock_counts",
        "select retailer_id, item_id, cast(200 * (hash(n, k) % 40) as bigint) as quantity_sticks,"
            + " cast(:week * 7 + 10 as integer) as day_no, 'm' as counted_by"
                .replace(":week", FIRST_WEEK + "")
            + " from r cross join i where hash(n, k, 11) % 400 = 0");
  }

  /** A million lines or so at a time, each in a file of its own. */
  private void week(int week, int retailers) throws SQLException, IOException {
    Path orders = Files.createDirectories(directory.resolve("order_lines/week=" + week));
    Path deliveries = Files.createDirectories(directory.resolve("deliveries/week=" + week));
    int size = 500_000;
    for (int from = 0; from < retailers; from += size) {
      statement.execute(
          LINES
              .replace(":week", String.valueOf(week))
              .replace(":from", String.valueOf(from))
              .replace(":to", String.valueOf(from + size - 1)));
      String name = "part-%02d.parquet".formatted(from / size);
      copy("select * from lines", orders.resolve(name));
      copy(DELIVERIES, deliveries.resolve(name));
    }
  }

  private void write(String table, String select) throws SQLException {
    copy(select, directory.resolve(table + ".parquet"));
  }

  private void copy(String select, Path file) throws SQLException {
    statement.execute(
        "copy ("
            + select
            + ") to "
            + Session.quoted(file.toString())
            + " (format parquet, compression zstd)");
  }
}
