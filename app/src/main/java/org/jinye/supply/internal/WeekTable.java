package org.jinye.supply.internal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.duck.Sql;

/**
 * What the lake's files of a kind of record hold: a file a week, its columns, and what makes a
 * record one. The column {@code import_id} says which import brought it.
 */
public enum WeekTable {
  ORDER_LINES(
      RecordKind.ORDER_LINES,
      2,
      // the lines that speak for whole orders lie together: who asks for orders reads little else
      "coalesce(is_leading, true) desc, retailer_id, day_no, order_number, line_number",
      "%1$splaced_at",
      List.of(
          column("order_number", "varchar"),
          column("line_number", "varchar"),
          column("retailer_id", "varchar"),
          column("item_id", "varchar"),
          column("placed_at", "timestamp"),
          column("day_no", "integer"),
          column("week_no", "integer"),
          column("quantity_sticks", "bigint").from("quantity"),
          column("amount_fen", "bigint").from("amount"),
          column("ordered_by", "varchar"),
          column("device", "varchar"),
          column("limit_sticks", "bigint").from("\"limit\""))),
  // A delivery of several ranges of codes has a row for each.
  DELIVERIES(
      RecordKind.DELIVERIES,
      3,
      "retailer_id, day_no, order_number, code_from",
      "coalesce(%1$sdelivered_day, %1$splanned_day)",
      List.of(
          column("order_number", "varchar"),
          column("day_no", "integer"),
          column("code_from", "varchar").from("coalesce(code_from, '')"),
          column("code_to", "varchar"),
          column("retailer_id", "varchar"),
          column("planned_day", "integer").from("date_diff('day', date '1970-01-01', planned_day)"),
          column("week_no", "integer"),
          column("route", "varchar"),
          column("worker", "varchar"),
          column("outcome", "varchar"),
          column("received_by", "varchar"),
          column("latitude", "double"),
          column("longitude", "double"),
          column("quantity_sticks", "bigint").from("coalesce(quantity, 0)"))),
  PAYMENTS(
      RecordKind.PAYMENTS,
      1,
      "retailer_id, day_no, order_number, payment_number",
      "%1$spaid_at",
      List.of(
          column("payment_number", "varchar"),
          column("order_number", "varchar"),
          column("retailer_id", "varchar"),
          column("account_key", "varchar").from("nullif(account, '')"),
          column("amount_fen", "bigint").from("amount"),
          column("paid_at", "timestamp"),
          column("day_no", "integer"),
          column("week_no", "integer")));

  private final RecordKind kind;
  private final int keys;
  private final String order;
  private final String day;

  @SuppressWarnings("ImmutableEnumChecker") // always made by List.of
  private final List<Column> columns;

  WeekTable(RecordKind kind, int keys, String order, String day, List<Column> columns) {
    this.kind = kind;
    this.keys = keys;
    this.order = order;
    this.day = day;
    this.columns = columns;
  }

  /** The table of a kind that lies in the lake. */
  public static WeekTable of(RecordKind kind) {
    for (WeekTable table : values()) {
      if (table.kind == kind) {
        return table;
      }
    }
    throw new IllegalArgumentException(kind + " does not lie in the lake");
  }

  /** The folder of its files within the lake. */
  public String folder() {
    return kind.id();
  }

  /** How the rows of {@link #written} stand in a file. */
  public String order() {
    return order;
  }

  /**
   * SQL for the day that decides to which week a row belongs.
   *
   * @param prefix of the names of fields
   */
  public String dayNo(String prefix) {
    return "cast(date_diff('day', date '1970-01-01', cast(%s as date)) as integer)"
        .formatted(day.formatted(prefix));
  }

  /** Columns that make a record one. */
  public List<String> keys() {
    return columns.subList(0, keys).stream().map(Column::name).toList();
  }

  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /** The columns made from the fields of an arriving row. */
  public String arriving() {
    return columns.stream()
        .map(column -> "cast(%s as %s) as %s".formatted(column.field, column.type, column.name))
        .collect(Collectors.joining(", "));
  }

  /**
   * A query for the rows of files, whenever they were written: a column that a file does not have
   * is empty.
   */
  public String stored(Collection<Path> files) {
    return stored(Sql.paths(files));
  }

  /**
   * The same for files that SQL names.
   *
   * @param files SQL for a list of names
   */
  public String stored(String files) {
    String nothing =
        columns.stream()
            .map(column -> "cast(null as %s) as %s".formatted(column.type, column.name))
            .collect(Collectors.joining(", "));
    return """
    (select %s, import_id from (
      select %s, cast(null as bigint) as import_id where false
      union all by name
      select * from read_parquet(%s, hive_partitioning = false, union_by_name = true)))\
    """
        .formatted(String.join(", ", columns()), nothing, files);
  }

  /**
   * A query for a whole week's rows as they are written. Order lines are marked so that whoever
   * reads them need not sum what is but one: where the week has another of the same order and item,
   * and which line of an order carries the order's sums. An order with a return, or whose lines
   * differ in time or device, carries none.
   *
   * @param rows a query for the rows
   */
  public String written(String rows) {
    return this == ORDER_LINES
        ? """
        with arrived as (%s),
        several as (
          select retailer_id, order_number, item_id from arrived group by all having count(*) > 1),
        plain as (
          select retailer_id, order_number, min(line_number) as leading_line,
            cast(sum(quantity_sticks) as bigint) as sticks, cast(sum(amount_fen) as bigint) as fen
          from arrived
          group by retailer_id, order_number
          having min(quantity_sticks) > 0 and min(placed_at) = max(placed_at)
            and count(device) in (0, count(*)) and min(device) is not distinct from max(device))
        select a.*, s.item_id is not null as is_repeated,
          a.line_number = p.leading_line as is_leading,
          case when a.line_number = p.leading_line then p.sticks end as order_sticks,
          case when a.line_number = p.leading_line then p.fen end as order_amount_fen
        from arrived a
        left join plain p on p.retailer_id = a.retailer_id and p.order_number = a.order_number
        left join several s on s.retailer_id = a.retailer_id and s.order_number = a.order_number
          and s.item_id = a.item_id
        """
            .formatted(rows)
        : rows;
  }

  private static Column column(String name, String type) {
    return new Column(name, type, name);
  }

  /**
   * A column.
   *
   * @param field SQL over the fields of an arriving row
   */
  private record Column(String name, String type, String field) {

    Column from(String sql) {
      return new Column(name, type, sql);
    }
  }
}
