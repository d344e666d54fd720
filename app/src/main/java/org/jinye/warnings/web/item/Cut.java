package org.jinye.warnings.web.item;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jinye.supply.ItemSales;

/** By what the orders of an item are taken apart. */
enum Cut {
  AREA("按地区", "地区", ItemSales::area),
  ROUTE("按送货线路", "线路", ItemSales::route),
  WEEKDAY("按订货星期", "星期", sales -> String.valueOf(sales.weekday()));

  private final String title;
  private final String head;

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final Function<ItemSales, String> key;

  Cut(String title, String head, Function<ItemSales, String> key) {
    this.title = title;
    this.head = head;
    this.key = key;
  }

  String title() {
    return title;
  }

  String head() {
    return head;
  }

  String key(ItemSales sales) {
    return key.apply(sales);
  }

  /** Name in addresses and of the part of the page. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Cut> find(String field) {
    for (Cut cut : values()) {
      if (cut.field().equals(field)) {
        return Optional.of(cut);
      }
    }
    return Optional.empty();
  }
}
