package org.jinye.warnings.internal.run;

import static org.jinye.warnings.internal.run.Priority.part;
import static org.jinye.warnings.internal.run.Priority.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.rulebook.Sentence;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Goods;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a priority that come from what was ordered and by what kind of shop; none of them
 * lowers it.
 */
final class GoodsParts {

  private static final int LOW_GRADE = 5;
  private static final double MUCH_DEARER = 1.5;

  private GoodsParts() {}

  static List<PriorityPart> of(Finding finding) {
    List<PriorityPart> parts = new ArrayList<>();
    Optional<PriorityPart> watched = watched(finding);
    watched.ifPresent(parts::add);
    tier(finding).ifPresent(parts::add);
    inverted(finding.goods()).ifPresent(parts::add);
    smallShop(finding, watched.isPresent()).ifPresent(parts::add);
    return parts;
  }

  /** Scarce and watched items are those that flow out. */
  private static Optional<PriorityPart> watched(Finding finding) {
    Goods goods = finding.goods();
    String type = goods.itemSupplyType();
    if ("scarce".equals(type)) {
      return part("watched", 15, "紧俏品规");
    }
    if ("watched".equals(type)) {
      return part("watched", 15, "重点关注品规");
    }
    Long now = goods.watchedSticks();
    if (finding.itemId() != null || now == null || now == 0) {
      return Optional.empty();
    }
    Double known = goods.watchedBefore();
    double before = known == null ? 0 : known;
    return now >= 1.5 * before
        ? part(
            "watched",
            15,
            "%s紧俏和重点关注品规 %s 条，此前 6 周有订货的每周平均 %s 条"
                .formatted(what(finding), cartons(now), cartons(before)))
        : Optional.empty();
  }

  /** Items that have flowed out: their own tier, or the share of the red ones in a whole order. */
  private static Optional<PriorityPart> tier(Finding finding) {
    String tier = finding.goods().itemTier();
    if (finding.itemId() != null) {
      return switch (tier) {
        case "red" -> part("tier", 10, "外流等级红色的品规");
        case "orange" -> part("tier", 6, "外流等级橙色的品规");
        case "blue" -> part("tier", 3, "外流等级蓝色的品规");
        case null, default -> Optional.empty();
      };
    }
    Double share = finding.goods().redShare();
    if (share == null || share < 0.2) {
      return Optional.empty();
    }
    return part(
        "tier",
        share >= 0.5 ? 10 : 5,
        "%s外流等级红色的品规占 %s%%".formatted(what(finding), shown(share * 100)));
  }

  /** Who cannot sell at the list price without a loss, and orders much, may sell elsewhere. */
  private static Optional<PriorityPart> inverted(Goods goods) {
    Double ratio = goods.itemPriceRatio();
    return ratio == null || ratio >= 1
        ? Optional.empty()
        : part("inverted", 5, "价格倒挂：建议零售价是批发价的 " + decimals(ratio) + " 倍");
  }

  /** A remote or low-grade shop that suddenly orders expensive or scarce goods. */
  private static Optional<PriorityPart> smallShop(Finding finding, boolean isWatched) {
    String shop = small(finding.goods());
    if (shop.isEmpty()) {
      return Optional.empty();
    }
    String dear = dear(finding);
    if (!dear.isEmpty()) {
      return part("small_shop", 10, shop + "零售户，" + dear);
    }
    return isWatched ? part("small_shop", 5, shop + "零售户订购紧俏或重点关注品规") : Optional.empty();
  }

  private static String small(Goods goods) {
    String location = goods.shopLocation();
    Integer grade = goods.shopGrade();
    List<String> words = new ArrayList<>();
    if ("农村".equals(location) || "乡镇".equals(location)) {
      words.add(location);
    }
    if (grade != null && grade <= LOW_GRADE) {
      words.add("档位较低（" + grade + " 档）的");
    }
    return String.join("、", words);
  }

  /** Against the shop's own orders; only where it has none, against its peers. */
  private static String dear(Finding finding) {
    Goods goods = finding.goods();
    Double price = goods.meanPrice();
    Double own = goods.ownMeanPrice();
    Double usual = own == null ? goods.peerMeanPrice() : own;
    if (price == null || usual == null || usual <= 0 || price < MUCH_DEARER * usual) {
      return "";
    }
    return "%s每条均价 %s 元，为%s %s 元的 %s 倍"
        .formatted(
            what(finding),
            decimals(price / 100),
            own == null ? "同县同档本周均价" : "自身此前 6 周均价",
            decimals(usual / 100),
            shown(price / usual));
  }

  private static String what(Finding finding) {
    return finding.orderNumber() == null ? "本周订货" : "本单";
  }

  private static String cartons(double sticks) {
    return Sentence.cartons(BigDecimal.valueOf(sticks));
  }

  private static String decimals(@Nullable Double number) {
    return BigDecimal.valueOf(number == null ? 0 : number)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
