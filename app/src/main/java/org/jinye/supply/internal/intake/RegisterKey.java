package org.jinye.supply.internal.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.duck.Sql;

/** What makes a record of a register one: its number, or what it says of whom and when. */
final class RegisterKey {

  private RegisterKey() {}

  /**
   * SQL over the fields; parts are joined by a bar, a part that is not told is empty.
   *
   * @param reach the unit of a limit or plan that names none
   */
  static String of(RecordKind kind, String reach) {
    return fields(kind).stream()
        .map(field ->
            "coalesce(cast(%s as varchar), %s)"
                .formatted(field, Sql.text(field.equals("unit_code") ? reach : "")))
        .collect(Collectors.joining(" || '|' || "));
  }

  private static List<String> fields(RecordKind kind) {
    return switch (kind) {
      case RETAILERS -> List.of("retailer_id");
      case ITEMS -> List.of("item_id");
      case FILINGS -> List.of("filing_number");
      case ATTRIBUTES -> List.of("retailer_id", "attribute", "from_day", "value");
      case STOCK_COUNTS -> List.of("retailer_id", "item_id", "counted_at");
      case LIMITS -> List.of("item_id", "unit_code", "grade", "channel", "from_day");
      case PLANS -> List.of("item_id", "unit_code", "grade", "from_day");
      case SEIZURES -> List.of("seizure_number", "line_number");
      case ORDER_LINES, DELIVERIES, PAYMENTS ->
          throw new IllegalArgumentException(kind + " is no register");
    };
  }
}
