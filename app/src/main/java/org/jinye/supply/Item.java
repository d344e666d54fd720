package org.jinye.supply;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalogue (品规). Prices in fen a carton of 200 sticks.
 *
 * @param priceClass 1 to 5 (一类 … 五类)
 * @param supplyType scarce, good_seller, watched or ordinary, see {@link SupplyType}
 * @param outflowTier red, orange or blue (外流等级); null when the item is in none
 */
public record Item(
    String itemId,
    String name,
    @Nullable String brand,
    @Nullable Integer priceClass,
    @Nullable Long wholesaleFen,
    @Nullable Long retailFen,
    String supplyType,
    @Nullable LocalDate listedOn,
    @Nullable String outflowTier) {

  private static final String CLASSES = "一二三四五";

  public SupplyType type() {
    return SupplyType.of(supplyType);
  }

  /** 红色, 橙色, 蓝色; null when the item is in none. */
  public @Nullable String tierTitle() {
    return switch (outflowTier) {
      case "red" -> "红色";
      case "orange" -> "橙色";
      case "blue" -> "蓝色";
      case null, default -> null;
    };
  }

  /** 一类 … 五类; 未分类 when the class is not known. */
  public String classTitle() {
    return priceClass == null ? "未分类" : CLASSES.charAt(priceClass - 1) + "类";
  }
}
