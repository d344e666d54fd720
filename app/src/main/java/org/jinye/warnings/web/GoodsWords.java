package org.jinye.warnings.web;

import org.jspecify.annotations.Nullable;

/** Codes of the evidence about goods and shop in the words of the trade. */
public final class GoodsWords {

  private GoodsWords() {}

  /** 红色, 橙色, 蓝色; 未列入 without one. */
  public static String tier(@Nullable String tier) {
    return switch (tier) {
      case "red" -> "红色";
      case "orange" -> "橙色";
      case "blue" -> "蓝色";
      case null, default -> "未列入";
    };
  }

  /** What a filing was about; empty without one. */
  public static String filed(@Nullable String kind) {
    return switch (kind) {
      case "visit_day_change" -> "访销日、订货频次调整";
      case "extra_order" -> "临时加单";
      case "closure" -> "停业歇业";
      case "delivery_exception" -> "送货异常";
      case null, default -> "";
    };
  }
}
