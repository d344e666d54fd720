package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jinye.platform.Weeks;
import org.jinye.retailers.Retailer;

/**
 * A city whose retailers order 40 cartons every Tuesday; in the last week every fifth one orders
 * 200. Odd retailers belong to the east county, even ones to the west.
 *
 * @param code four digits
 */
public record SmallCity(String code, int retailers, TestLake lake) {

  public static final int LAST_WEEK = Weeks.number(LocalDate.parse("2026-09-15"));
  public static final int WEEKS = 8;
  public static final int ITEMS = 4;

  public static final LocalDate FROM = Weeks.monday(LAST_WEEK);

  /** The last day with orders, a Tuesday. */
  public static final LocalDate TO = FROM.plusDays(1);

  private static final String LINES =
      """
      copy (
        select retailer_id || '-{week}' as order_number, i::varchar as line_number, retailer_id,
          '6901' || i as item_id, make_timestamp(2026, 9, 15, 9, 0, 0) as placed_at,
          {week} * 7 - 2 as day_no, {week} as week_no,
          (case when {week} = {last} and r % 5 = 0 then 50 else 10 end * 200)::bigint
            as quantity_sticks,
          1000000::bigint as amount_fen, '网上' as ordered_by, null::varchar as device,
          null::bigint as limit_sticks, 1::bigint as import_id
        from (select r, '{city}' || lpad(r::varchar, 8, '0') as retailer_id
              from range(1, {retailers} + 1) t(r))
        cross join range({items}) s(i)
        order by retailer_id
      ) to '{file}' (format parquet)
      """;

  private static final String DELIVERIES =
      """
      copy (
        select order_number, retailer_id, day_no as planned_day, day_no, week_no,
          null::varchar as route, null::varchar as worker, 'delivered' as outcome,
          null::varchar as received_by, null::double as latitude, null::double as longitude,
          sum(quantity_sticks)::bigint as quantity_sticks, '' as code_from,
          null::varchar as code_to, 1::bigint as import_id
        from read_parquet('{lines}') group by order_number, retailer_id, day_no, week_no
      ) to '{file}' (format parquet)
      """;

  /** Writes its register and its order lines. */
  public SmallCity write() {
    lake.register(this);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int week = LAST_WEEK - WEEKS + 1; week <= LAST_WEEK; week++) {
        Path file = lake.file(code, week);
        statement.execute(lines(week, file));
        lake.add(file, week);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a delivery of each order of the last week; tells the file. */
  Path deliver() {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Path file = lake.file(code, LAST_WEEK).resolveSibling(code + "-deliveries.parquet");
      statement.execute(
          DELIVERIES
              .replace("{lines}", lake.file(code, LAST_WEEK).toString())
              .replace("{file}", file.toString()));
      lake.add("deliveries", file, LAST_WEEK);
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many of its retailers order too much in the last week. */
  public int irregular() {
    return retailers / 5;
  }

  public Retailer retailer(int number) {
    return new Retailer(
        "%s%08d".formatted(code, number),
        code + (number % 2 == 1 ? "01" : "02"),
        "店" + number,
        "街" + number,
        number % 30 + 1,
        "便利店",
        "城区",
        2,
        "normal",
        null,
        null,
        null);
  }

  private String lines(int week, Path file) {
    return LINES
        .replace("{city}", code)
        .replace("{week}", Integer.toString(week))
        .replace("{last}", Integer.toString(LAST_WEEK))
        .replace("{retailers}", Integer.toString(retailers))
        .replace("{items}", Integer.toString(ITEMS))
        .replace("{file}", file.toString());
  }
}
