package org.jinye.supply.internal.intake;

import java.util.List;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.duck.Duck;

/**
 * A field of which only a key is kept: the clear text goes no further than the rows of the file.
 *
 * @param field gets the key
 * @param clear SQL over the fields of the row for what the key is made of
 * @param when SQL that is true for rows in which it stands
 */
record KeyedField(String field, String clear, String when, Keys.Of of) {

  static List<KeyedField> of(RecordKind kind) {
    return switch (kind) {
      case ATTRIBUTES ->
          List.of(
              new KeyedField("value", "value", "attribute = 'telephone'", Keys.Of.TELEPHONE),
              new KeyedField("value", "value", "attribute = 'account'", Keys.Of.ACCOUNT));
      case PAYMENTS -> List.of(new KeyedField("account", "account", "true", Keys.Of.ACCOUNT));
      // Who showed no card is known by his name within the county.
      case SEIZURES ->
          List.of(
              new KeyedField(
                  "party_id", "coalesce(party_id, unit_code || party)", "true", Keys.Of.PARTY));
      case RETAILERS, ITEMS, FILINGS, STOCK_COUNTS, LIMITS, PLANS, ORDER_LINES, DELIVERIES ->
          List.of();
    };
  }

  /** Puts keys in the place of clear texts in {@code mapped}. */
  void replace(Duck duck, Keys keys) {
    List<String> texts =
        duck.list(
            "select distinct %1$s from mapped where faults = 0 and %2$s and %1$s is not null"
                .formatted(clear, when),
            row -> row.getString(1));
    duck.texts(
        "keyed",
        List.of("clear", "key"),
        rows -> texts.forEach(text -> rows.add(text, keys.key(of, text))));
    duck.run(
        "update mapped set %s = keyed.key from keyed where faults = 0 and %s and keyed.clear = %s"
            .formatted(field, when, clear));
    duck.run("drop table keyed");
  }
}
