package org.jinye.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;

/** A demo city's files in the form that the rulebook's engine reads. */
final class Snapshot {

  private static final String LINES =
      """
      create temp table line as
      select "订单号" as order_number, "行号" as line_number, "许可证号" as retailer_id,
        "品规代码" as item_id, "下单时间" as placed_at,
        cast(cast("下单时间" as date) - date '1970-01-01' as integer) as day_no,
        cast(floor((cast("下单时间" as date) - date '1970-01-01' + 3) / 7) as integer) as week_no,
        cast("数量(条)" * 200 as bigint) as quantity_sticks,
        cast("金额(元)" * 100 as bigint) as amount_fen
      from order_lines
      """;
  private static final String RETAILERS =
      """
      select "许可证号" as retailer_id, "县局代码" as unit_code, cast("档位" as integer) as grade,
        case "供货状态" when '正常' then 'normal' when '暂停' then 'suspended' else 'stopped' end
          as supply_status,
        list_position(['周一', '周二', '周三', '周四', '周五'], "订货日") as order_weekday,
        (select min(day_no) from line where retailer_id = "许可证号") as first_order_day,
        "送货线路" as route
      from retailers
      """;
  private static final String ITEMS =
      """
      select "品规代码" as item_id, cast(cast("上市日期" as date) - date '1970-01-01' as integer) as listed_day,
        (select min(day_no) from line where item_id = "品规代码") as first_order_day,
        case "供货类型" when '紧俏' then 'scarce' when '畅销' then 'good_seller'
          when '重点关注' then 'watched' else 'ordinary' end as supply_type,
        case "外流等级" when '红色' then 'red' when '橙色' then 'orange' when '蓝色' then 'blue' end
          as outflow_tier
      from items
      """;
  private static final String FILINGS =
      """
      select "许可证号" as retailer_id,
        case "备案类型" when '访销日调整' then 'visit_day_change' when '临时加单' then 'extra_order'
          else 'closure' end as kind,
        cast(cast("起始日期" as date) - date '1970-01-01' as integer) as from_day,
        cast(cast("截止日期" as date) - date '1970-01-01' as integer) as to_day
      from filings
      """;

  private static final String LIMITS =
      """
      select "品规代码" as item_id, cast(null as varchar) as unit_code, cast("档位" as integer) as grade,
        cast(null as varchar) as channel,
        cast(cast("起始日期" as date) - date '1970-01-01' as integer) as from_day,
        cast(cast("截止日期" as date) - date '1970-01-01' as integer) as to_day,
        cast(cast("限量(条)" as double) * 200 as bigint) as limit_sticks
      from limits
      """;
  private static final String PLANS =
      """
      select "品规代码" as item_id, "县局代码" as unit_code, cast("档位" as integer) as grade,
        cast(cast("起始日期" as date) - date '1970-01-01' as integer) as from_day,
        cast(cast("截止日期" as date) - date '1970-01-01' as integer) as to_day,
        cast(cast("计划投放量(条)" as double) * 200 as bigint) as planned_sticks
      from plans
      """;
  private static final String STOCK_COUNTS =
      """
      select "许可证号" as retailer_id, "品规代码" as item_id,
        cast(cast("盘点数量(条)" as double) * 200 as bigint) as quantity_sticks,
        cast(cast("盘点时间" as date) - date '1970-01-01' as integer) as day_no, "盘点人" as counted_by
      from stock_counts
      """;

  private Snapshot() {}

  static Inputs of(CityQuery city, Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    city.run(LINES);
    SortedMap<Integer, List<Path>> weeks = new TreeMap<>();
    for (int week = (int) city.number("select min(week_no) from line");
        week <= city.number("select max(week_no) from line");
        week++) {
      String rows = "select * from line where week_no = " + week + " order by retailer_id";
      weeks.put(week, List.of(written(city, rows, folder.resolve("week-" + week + ".parquet"))));
    }
    return Inputs.of(
        weeks,
        Map.of(
            InputTable.RETAILERS,
            List.of(written(city, RETAILERS, folder.resolve("retailers.parquet"))),
            InputTable.ITEMS,
            List.of(written(city, ITEMS, folder.resolve("items.parquet"))),
            InputTable.FILINGS,
            List.of(written(city, FILINGS, folder.resolve("filings.parquet"))),
            InputTable.LIMITS,
            List.of(written(city, LIMITS, folder.resolve("limits.parquet"))),
            InputTable.PLANS,
            List.of(written(city, PLANS, folder.resolve("plans.parquet"))),
            InputTable.STOCK_COUNTS,
            List.of(written(city, STOCK_COUNTS, folder.resolve("stock_counts.parquet")))),
        null);
  }

  private static Path written(CityQuery city, String query, Path file) throws SQLException {
    city.run("copy (" + query + ") to '" + file + "' (format parquet)");
    return file;
  }
}
