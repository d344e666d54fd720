package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;

/** How much of each item a list holds, whatever its lines and units: ten packs are a carton. */
record Amounts(Map<String, Quantity> byItem) {

  static Amounts of(List<GoodsLine> goods) {
    Map<String, Quantity> byItem = new TreeMap<>();
    for (GoodsLine line : goods) {
      byItem.merge(line.item() + " " + line.quantity().measure(), line.quantity(), Quantity::plus);
    }
    return new Amounts(byItem);
  }

  /** The first item in which the lists differ, in words; empty when they are the same. */
  Optional<String> differsFrom(Amounts other) {
    TreeSet<String> items = new TreeSet<>(byItem.keySet());
    items.addAll(other.byItem.keySet());
    return items.stream()
        .filter(item -> !words(item).equals(other.words(item)))
        .findFirst()
        .map(item -> name(item) + " " + words(item) + "，另一份为" + other.words(item));
  }

  private String words(String item) {
    Quantity quantity = byItem.get(item);
    return quantity == null ? "没有" : words(quantity);
  }

  private static String name(String item) {
    return item.substring(0, item.lastIndexOf(' '));
  }

  private static String words(Quantity quantity) {
    QuantityUnit unit =
        switch (quantity.measure()) {
          case STICKS -> QuantityUnit.CARTON;
          case WEIGHT -> QuantityUnit.KILOGRAM;
          case VOLUME -> QuantityUnit.MILLILITRE;
          case PIECES -> QuantityUnit.PIECE;
        };
    BigDecimal number = quantity.in(unit).stripTrailingZeros();
    return number.toPlainString() + unit.title();
  }
}
