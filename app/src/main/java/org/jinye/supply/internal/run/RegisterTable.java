package org.jinye.supply.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.duck.Sql;

/**
 * A table that a register's rows go to as they are.
 *
 * @param name with its schema
 * @param columns the first is the key
 * @param values SQL for each, over {@code n}, a row, and {@code r}, its retailer
 */
record RegisterTable(String name, List<String> columns, String values) {

  static RegisterTable of(RecordKind kind, String reach) {
    return switch (kind) {
      case FILINGS ->
          table(
              "supply.filing",
              "filing_number unit_code retailer_id kind from_date to_date",
              "n.filing_number, r.unit_code, n.retailer_id, n.kind, n.from_day, n.to_day");
      case ATTRIBUTES ->
          table(
              "retailers.attribute",
              "record_key unit_code retailer_id attribute from_day value",
              "n.record_key, r.unit_code, n.retailer_id, n.attribute, n.from_day, n.value");
      case STOCK_COUNTS ->
          table(
              "supply.stock_count",
              "record_key unit_code retailer_id item_id counted_at quantity_sticks counted_by",
              "n.record_key, r.unit_code, n.retailer_id, n.item_id, n.counted_at, n.quantity,"
                  + " n.counted_by");
      case LIMITS ->
          table(
              "supply.order_limit",
              "record_key unit_code item_id grade channel from_date to_date limit_sticks",
              "n.record_key, coalesce(n.unit_code, %s), n.item_id, n.grade,".formatted(text(reach))
                  + " n.channel, n.from_day, n.to_day, n.\"limit\"");
      case PLANS ->
          table(
              "supply.plan",
              "record_key unit_code item_id grade from_date to_date planned_sticks",
              "n.record_key, coalesce(n.unit_code, %s), n.item_id, n.grade, n.from_day, n.to_day,"
                      .formatted(text(reach))
                  + " n.planned");
      case SEIZURES ->
          table(
              "supply.seizure",
              "record_key unit_code seizure_number line_number seized_on item_id code"
                  + " quantity_sticks party party_key retailer_id",
              "n.record_key, n.unit_code, n.seizure_number, n.line_number, n.seized_day, n.item_id,"
                  + " n.code, n.quantity, n.party, n.party_id, n.retailer_id");
      case RETAILERS, ITEMS, ORDER_LINES, DELIVERIES, PAYMENTS ->
          throw new IllegalArgumentException(kind + " has no table of this kind");
    };
  }

  private static RegisterTable table(String name, String columns, String values) {
    return new RegisterTable(name, Arrays.asList(columns.split(" ", -1)), values);
  }

  private static String text(String reach) {
    return Sql.text(reach);
  }

  String key() {
    return columns.getFirst();
  }

  /** What may change of a record; nothing when every column is part of its key. */
  List<String> changing() {
    return name.equals("retailers.attribute") ? List.of() : columns.subList(1, columns.size());
  }

  String list() {
    return String.join(", ", columns);
  }

  String list(String alias) {
    return changing().stream()
        .map(column -> alias + "." + column)
        .collect(Collectors.joining(", "));
  }
}
