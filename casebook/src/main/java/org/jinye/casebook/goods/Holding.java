package org.jinye.casebook.goods;

import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.QuantityUnit.Measure;

/** What is counted together: an item of one nature, by one measure. */
public record Holding(String item, Nature nature, Measure measure) {

  public static Holding of(GoodsLine line) {
    return new Holding(line.item(), line.nature(), line.quantity().measure());
  }

  public Holding undetermined() {
    return new Holding(item, Nature.UNDETERMINED, measure);
  }
}
