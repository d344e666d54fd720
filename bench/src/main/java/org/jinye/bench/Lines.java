package org.jinye.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jinye.rulebook.engine.InputTable;

/**
 * The order lines as arrays of numbers, sorted by retailer and order; what the rules ask of a
 * retailer and an item lies in arrays by their numbers.
 */
// bare arrays are what this is about
@SuppressWarnings("ArrayRecordComponent")
final class Lines {
  /** What a retailer is to the rules. */
  record Retailers(String[] ids, int[] shift, int[] firstCycle, int[] peerGroup, int groups) {
    int cycle(int retailer, int day) {
      return Math.floorDiv(day + 3 - shift[retailer], 7);
    }

    String cycleKey(int retailer, int cycle) {
      return ids[retailer] + "|" + (cycle * 7 - 3 + shift[retailer]);
    }
  }

  /** What an item is to the rules. */
  record Items(String[] ids, int[] listed) {}

  private static final String RETAILERS =
      """
      select retailer_id, coalesce(order_weekday, 1) - 1 as shift,
        cast(floor((first_order_day + 4 - coalesce(order_weekday, 1)) / 7) as integer),
        dense_rank() over (order by unit_code nulls first, coalesce(grade, 0)) - 1
      """;

  final Retailers retailers;
  final Items items;
  final List<String> orders = new ArrayList<>();
  final int firstWeek;
  final int weeks;
  final int[] retailer;
  final int[] order;
  final int[] item;
  final int[] day;
  final int[] week;
  final int[] sticks;

  private Lines(Retailers retailers, Items items, int lines, int firstWeek, int weeks) {
    this.retailers = retailers;
    this.items = items;
    this.firstWeek = firstWeek;
    this.weeks = weeks;
    this.retailer = new int[lines];
    this.order = new int[lines];
    this.item = new int[lines];
    this.day = new int[lines];
    this.week = new int[lines];
    this.sticks = new int[lines];
  }

  static Lines read(Lake lake) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("memory_limit", "2GB");
    settings.setProperty("temp_directory", lake.folder().resolve("tmp").toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      Retailers retailers =
          retailers(statement, Lake.parquet(lake.inputs().files(InputTable.RETAILERS)));
      Items items = items(statement, Lake.parquet(lake.inputs().files(InputTable.ITEMS)));
      String from = Lake.parquet(lake.orderLines());
      int count;
      try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
        row.next();
        count = row.getInt(1);
      }
      int first = lake.inputs().weeks().firstKey();
      Lines lines =
          new Lines(retailers, items, count, first, lake.inputs().weeks().lastKey() - first + 1);
      lines.fill(statement, from);
      return lines;
    }
  }

  private static Retailers retailers(Statement statement, String from) throws SQLException {
    List<String> ids = new ArrayList<>();
    List<int[]> numbers = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(RETAILERS + " from " + from)) {
      while (row.next()) {
        ids.add(row.getString(1));
        numbers.add(new int[] {row.getInt(2), row.getInt(3), row.getInt(4)});
      }
    }
    int[] groups = column(numbers, 2);
    int most = java.util.Arrays.stream(groups).max().orElse(0);
    return new Retailers(
        ids.toArray(String[]::new), column(numbers, 0), column(numbers, 1), groups, most + 1);
  }

  private static Items items(Statement statement, String from) throws SQLException {
    List<String> ids = new ArrayList<>();
    List<int[]> listed = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select item_id, coalesce(listed_day, first_order_day) from " + from)) {
      while (row.next()) {
        ids.add(row.getString(1));
        listed.add(new int[] {row.getInt(2)});
      }
    }
    return new Items(ids.toArray(String[]::new), column(listed, 0));
  }

  private static int[] column(List<int[]> numbers, int column) {
    return numbers.stream().mapToInt(row -> row[column]).toArray();
  }

  private void fill(Statement statement, String from) throws SQLException {
    Map<String, Integer> retailerNumbers = numbers(retailers.ids());
    Map<String, Integer> itemNumbers = numbers(items.ids());
    int line = 0;
    String last = "";
    try (ResultSet row =
        statement.executeQuery(
            "select retailer_id, order_number, item_id, day_no, week_no, quantity_sticks from "
                + from
                + " order by retailer_id, order_number")) {
      while (row.next()) {
        String number = row.getString(2);
        if (!number.equals(last)) {
          orders.add(number);
          last = number;
        }
        retailer[line] = retailerNumbers.getOrDefault(row.getString(1), -1);
        order[line] = orders.size() - 1;
        item[line] = itemNumbers.getOrDefault(row.getString(3), -1);
        day[line] = row.getInt(4);
        week[line] = row.getInt(5) - firstWeek;
        sticks[line] = row.getInt(6);
        line++;
      }
    }
  }

  private static Map<String, Integer> numbers(String[] ids) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String id : ids) {
      numbers.put(id, numbers.size());
    }
    return numbers;
  }
}
