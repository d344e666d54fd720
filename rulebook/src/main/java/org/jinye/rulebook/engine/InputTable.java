package org.jinye.rulebook.engine;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The input views that rules may read, with the columns they may use. */
enum InputTable {
  ORDER_LINES(
      "order_number string, line_number string, retailer_id string, item_id string, placed_at"
          + " timestamp, day_no integer, week_no integer, quantity_sticks bigint, amount_fen"
          + " bigint"),
  RETAILERS(
      "retailer_id string, unit_code string, grade integer, supply_status string, order_weekday"
          + " integer, first_order_day integer"),
  ITEMS("item_id string, first_order_day integer, listed_day integer"),
  FILINGS("retailer_id string, kind string, from_day integer, to_day integer"),
  EARLIER("retailer_id string, rule_id string, day_no integer, outcome string");

  private final String columns;

  InputTable(String columns) {
    this.columns = columns;
  }

  String viewName() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> columnNames() {
    return List.copyOf(types().keySet());
  }

  /** The select that a view or table of this input is made of; no files, no rows. */
  String select(List<Path> files) {
    return files.isEmpty()
        ? "select " + casts("null") + " where false"
        : "select " + casts("") + " from " + Session.parquet(files);
  }

  /** The same with the lines of merged retailers as those of the kept ones. */
  String select(List<Path> files, @Nullable Path merged) {
    return files.isEmpty() || merged == null
        ? select(files)
        : """
        select %s
        from (select l.* replace (coalesce(m.kept_id, l.retailer_id) as retailer_id)
              from %s l left join %s m on m.retailer_id = l.retailer_id)
        """
            .formatted(casts(""), Session.parquet(files), Session.parquet(List.of(merged)));
  }

  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    for (String column : columns.split(", ", -1)) {
      int space = column.indexOf(' ');
      types.put(column.substring(0, space), column.substring(space + 1));
    }
    return types;
  }

  private String casts(String value) {
    return types().entrySet().stream()
        .map(column ->
            "cast(%s as %s) as %s"
                .formatted(
                    value.isEmpty() ? column.getKey() : value, column.getValue(), column.getKey()))
        .collect(joining(", "));
  }
}
