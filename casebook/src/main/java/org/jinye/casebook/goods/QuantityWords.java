package org.jinye.casebook.goods;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;

/** Quantities in the units of the trade. */
public final class QuantityWords {

  private static final List<QuantityUnit> MIXED =
      List.of(QuantityUnit.CASE, QuantityUnit.CARTON, QuantityUnit.PACK, QuantityUnit.STICK);

  private QuantityWords() {}

  /** In the usual unit: 700.2条, 12.5千克, 30毫升, 6个. */
  public static String cartons(Quantity quantity) {
    return switch (quantity.measure()) {
      case STICKS -> in(quantity, QuantityUnit.CARTON);
      case WEIGHT -> in(quantity, QuantityUnit.KILOGRAM);
      case VOLUME -> in(quantity, QuantityUnit.MILLILITRE);
      case PIECES -> in(quantity, QuantityUnit.PIECE);
    };
  }

  /** Cigarettes in cases, cartons, packs and sticks: 3件12条5包; other goods in the usual unit. */
  public static String mixed(Quantity quantity) {
    return switch (quantity.measure()) {
      case STICKS -> quantity.base() == 0 ? "0条" : parts(quantity.base());
      case WEIGHT, VOLUME, PIECES -> cartons(quantity);
    };
  }

  private static String parts(long sticks) {
    StringBuilder words = new StringBuilder();
    long rest = sticks;
    for (QuantityUnit unit : MIXED) {
      if (rest >= unit.base()) {
        words.append(rest / unit.base()).append(unit.title());
      }
      rest %= unit.base();
    }
    return words.toString();
  }

  private static String in(Quantity quantity, QuantityUnit unit) {
    BigDecimal number = quantity.in(unit);
    return (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
        + unit.title();
  }
}
