package org.jinye.casebook.goods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit.Measure;

/** Sums of lists of goods, in the order in which the items first appear. */
public final class GoodsSums {

  private GoodsSums() {}

  /** By item, nature and measure. */
  public static Map<Holding, Quantity> byHolding(List<GoodsLine> goods) {
    return by(goods, Holding::of);
  }

  /** By item and measure, whatever its nature. */
  public static Map<Item, Quantity> byItem(List<GoodsLine> goods) {
    return by(goods, line -> new Item(line.item(), line.quantity().measure()));
  }

  /** All together, by measure: sticks and grams cannot be added. */
  public static Map<Measure, Quantity> byMeasure(List<GoodsLine> goods) {
    return by(goods, line -> line.quantity().measure());
  }

  private static <K> Map<K, Quantity> by(List<GoodsLine> goods, Function<GoodsLine, K> key) {
    Map<K, Quantity> sums = new LinkedHashMap<>();
    goods.forEach(line -> sums.merge(key.apply(line), line.quantity(), Quantity::plus));
    return sums;
  }

  /** An item by one measure. */
  public record Item(String item, Measure measure) {}
}
