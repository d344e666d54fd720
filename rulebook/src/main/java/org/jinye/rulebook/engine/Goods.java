package org.jinye.rulebook.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a finding's goods and shop are like: the last columns of findings.parquet. The order is the
 * one that the finding names, or all of the shop's week; returns do not count.
 *
 * @param filedKind what the retailer has filed for days of the judged cycle
 * @param itemTier red, orange or blue; of the finding's item
 * @param itemSupplyType scarce, good_seller, watched or ordinary; of the finding's item
 * @param itemPriceRatio the item's suggested retail price divided by its wholesale price, as the
 *     register of items has them; below 1 the price is inverted; absent where one is unknown
 * @param shopGrade 1–30
 * @param shopLocation 城区, 乡镇 or 农村
 * @param redShare red-tier items in the order, share of its quantity
 * @param watchedSticks scarce and watched items in the order
 * @param watchedBefore the same in the mean of the weeks with an order among the six before
 * @param meanPrice of the order, fen a carton of 200
 * @param ownMeanPrice the shop's own of the six weeks before
 * @param peerMeanPrice that of the other shops of county and grade in the same week
 */
public record Goods(
    @Nullable String filedKind,
    @Nullable String itemTier,
    @Nullable String itemSupplyType,
    @Nullable Double itemPriceRatio,
    @Nullable Integer shopGrade,
    @Nullable String shopLocation,
    @Nullable Double redShare,
    @Nullable Long watchedSticks,
    @Nullable Double watchedBefore,
    @Nullable Double meanPrice,
    @Nullable Double ownMeanPrice,
    @Nullable Double peerMeanPrice) {

  /** Of findings that were written down before these columns were. */
  public static final Goods UNKNOWN =
      new Goods(null, null, null, null, null, null, null, null, null, null, null, null);
}
