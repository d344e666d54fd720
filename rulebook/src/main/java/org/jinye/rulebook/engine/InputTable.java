package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The input views that rules may read, with the columns they may use. A column after the bar may be
 * absent from a file and is null then; a table without a file has no rows.
 *
 * <p>Days are numbers since 1970-01-01, weeks those of {@link org.jinye.rulebook.WeekNumber};
 * quantities are sticks, amounts fen; {@code …_key} is a keyed digest, never the clear text.
 */
public enum InputTable {
  /**
   * Negative quantity = return. The limit is that of the item in force for the order. Repeated: the
   * week has another line of the same order and item; null = not known. Leading: the one line of
   * its order and week on which the sums of the order stand, false on the others; null where the
   * order must be summed: it carries a return, its lines differ in time or device, or it is not
   * known.
   */
  ORDER_LINES(
      "order_number string, line_number string, retailer_id string, item_id string, placed_at"
          + " timestamp, day_no integer, week_no integer, quantity_sticks bigint, amount_fen bigint"
          + " | ordered_by string, device string, limit_sticks bigint, is_repeated boolean,"
          + " is_leading boolean, order_sticks bigint, order_amount_fen bigint"),
  RETAILERS(
      "retailer_id string, unit_code string, grade integer, supply_status string, order_weekday"
          + " integer, first_order_day integer | channel string, location string, route string,"
          + " telephone_key string, account_key string, latitude double, longitude double,"
          + " licence_state string, licence_from_day integer, licence_to_day integer, punished_day"
          + " integer, last_order_day integer, is_watched boolean"),
  ITEMS(
      "item_id string, first_order_day integer, listed_day integer | brand string, price_class"
          + " integer, wholesale_fen bigint, retail_fen bigint, supply_type string, outflow_tier"
          + " string"),
  /** Both days inclusive. */
  FILINGS("retailer_id string, kind string, from_day integer, to_day integer"),
  /** Warnings from before, absent on a first run. */
  EARLIER("retailer_id string, rule_id string, day_no integer, outcome string"),
  /**
   * What a retailer's licences permitted, one row a stretch of days, none overlapping; both days
   * inclusive, no last day = until now. States as in {@code licence_state}, and {@code expired}. Of
   * a retailer without rows only the register's state of today is known.
   */
  LICENCES("retailer_id string, state string, from_day integer, to_day integer"),
  /** One row a value and the day it began: grade, telephone, account, channel. */
  ATTRIBUTES("retailer_id string, attribute string, value string, from_day integer"),
  DELIVERIES(
      "order_number string, retailer_id string, planned_day integer, day_no integer, week_no"
          + " integer, route string, worker string, outcome string, received_by string, latitude"
          + " double, longitude double, quantity_sticks bigint, code_from string, code_to string"),
  PAYMENTS(
      "order_number string, retailer_id string, account_key string, amount_fen bigint, day_no"
          + " integer, week_no integer"),
  STOCK_COUNTS(
      "retailer_id string, item_id string, quantity_sticks bigint, day_no integer, counted_by"
          + " string"),
  /** Most that one order may have of an item; null unit, grade or channel = every. */
  LIMITS(
      "item_id string, unit_code string, grade integer, channel string, from_day integer, to_day"
          + " integer, limit_sticks bigint"),
  /** What is to be distributed to all retailers of a unit and grade in the time. */
  PLANS(
      "item_id string, unit_code string, grade integer, from_day integer, to_day integer,"
          + " planned_sticks bigint"),
  SEIZURES(
      "seizure_number string, day_no integer, unit_code string, party_key string, item_id string,"
          + " code string, quantity_sticks bigint, retailer_id string");

  private static final String BAR = " | ";

  private final String columns;

  InputTable(String columns) {
    this.columns = columns;
  }

  public String viewName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns that every file must have. */
  public List<String> requiredColumns() {
    int bar = columns.indexOf(BAR);
    return List.copyOf(types(bar < 0 ? columns : columns.substring(0, bar)).keySet());
  }

  /** All columns with their types, in order. */
  public Map<String, String> columns() {
    return types(columns.replace(BAR, ", "));
  }

  /** Made of files a week and too large to be copied into memory. */
  public boolean isLarge() {
    return this == ORDER_LINES || this == DELIVERIES || this == PAYMENTS;
  }

  /** A select without rows. */
  String none() {
    return "select " + selected(Set.of()) + " where false";
  }

  /**
   * The select that a view or table of this input is made of.
   *
   * @param present the columns that at least one of the files has
   * @param merged see {@link Inputs}; with it, lines of merged retailers are those of the kept ones
   */
  String select(List<Path> files, Set<String> present, @Nullable Path merged) {
    String rows = Session.parquet(files);
    return merged == null || !isLarge()
        ? "select " + selected(present) + " from " + rows
        : """
        select %s
        from (select l.* replace (coalesce(m.kept_id, l.retailer_id) as retailer_id)
              from %s l left join %s m on m.retailer_id = l.retailer_id)
        """
            .formatted(selected(present), rows, Session.parquet(List.of(merged)));
  }

  /** Every column in its type, null where it is not among those present. */
  public List<String> casts(Set<String> present) {
    return columns().entrySet().stream()
        .map(column ->
            "cast(%s as %s) as %s"
                .formatted(
                    present.contains(column.getKey()) ? column.getKey() : "null",
                    column.getValue(),
                    column.getKey()))
        .toList();
  }

  private String selected(Set<String> present) {
    return String.join(", ", casts(present));
  }

  private static Map<String, String> types(String columns) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String column : columns.split(", ", -1)) {
      int space = column.indexOf(' ');
      types.put(column.substring(0, space), column.substring(space + 1));
    }
    return types;
  }
}
