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
        cast("金额(元)" * 100 as bigint) as amount_fen, "设备" as device,
        cast("限量(条)" * 200 as bigint) as limit_sticks
      from order_lines
      """;
  private static final String RETAILERS =
      """
      select "许可证号" as retailer_id, "县局代码" as unit_code, cast("档位" as integer) as grade,
        case "供货状态" when '正常' then 'normal' when '暂停' then 'suspended' else 'stopped' end
          as supply_status,
        list_position(['周一', '周二', '周三', '周四', '周五'], "订货日") as order_weekday,
        (select min(day_no) from line where retailer_id = "许可证号") as first_order_day,
        "送货线路" as route, "订货电话" as telephone_key, "结算账户" as account_key,
        cast("纬度" as double) as latitude, cast("经度" as double) as longitude,
        'valid' as licence_state, (select min(day_no) - 15 from line where retailer_id = "许可证号") as licence_from_day,
        (select max(day_no) from line) + 1000 as licence_to_day,
        (select max(day_no) from line where retailer_id = "许可证号") as last_order_day
      from retailers
      """;
  private static final String ITEMS =
      """
      select "品规代码" as item_id, cast(cast("上市日期" as date) - date '1970-01-01' as integer) as listed_day,
        (select min(day_no) from line where item_id = "品规代码") as first_order_day,
        case "供货类型" when '紧俏' then 'scarce' when '畅销' then 'good_seller'
          when '重点关注' then 'watched' else 'ordinary' end as supply_type,
        case "外流等级" when '红色' then 'red' when '橙色' then 'orange' when '蓝色' then 'blue' end
          as outflow_tier, "品牌" as brand
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

  private static final String ATTRIBUTES =
      """
      select "许可证号" as retailer_id,
        case "变更项目" when '档位' then 'grade' else 'telephone' end as attribute,
        "变更后" as value,
        cast(cast("生效日期" as date) - date '1970-01-01' as integer) as from_day
      from attributes
      """;
  private static final String DELIVERIES =
      """
      select "订单号" as order_number, "许可证号" as retailer_id,
        cast(cast("计划送货日期" as date) - date '1970-01-01' as integer) as planned_day,
        cast(cast("实际送货日期" as date) - date '1970-01-01' as integer) as day_no,
        cast(floor((cast("实际送货日期" as date) - date '1970-01-01' + 3) / 7) as integer) as week_no,
        "线路" as route, "送货员" as worker,
        case "送货结果" when '已送达' then 'delivered' when '拒收' then 'refused'
          when '无人' then 'absent' else 'pick_up' end as outcome,
        "签收人" as received_by, cast("纬度" as double) as latitude,
        cast("经度" as double) as longitude,
        cast(cast("送货数量(条)" as double) * 200 as bigint) as quantity_sticks,
        "喷码起" as code_from, "喷码止" as code_to
      from deliveries
      """;
  private static final String SEIZURES =
      """
      select "查获编号" as seizure_number,
        cast(cast("查获日期" as date) - date '1970-01-01' as integer) as day_no,
        "县局代码" as unit_code, "当事人证件号" as party_key, "品规代码" as item_id, "喷码" as code,
        cast(cast("查获数量(条)" as double) * 200 as bigint) as quantity_sticks,
        nullif("许可证号", '') as retailer_id
      from seizures
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
            InputTable.ATTRIBUTES,
            List.of(written(city, ATTRIBUTES, folder.resolve("attributes.parquet"))),
            InputTable.DELIVERIES,
            List.of(written(city, DELIVERIES, folder.resolve("deliveries.parquet"))),
            InputTable.SEIZURES,
            List.of(written(city, SEIZURES, folder.resolve("seizures.parquet"))),
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
