package org.jinye.warnings.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jinye.rulebook.Sentence;
import org.jinye.supply.SupplyType;
import org.jinye.warnings.web.WarningView.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The evidence about goods and shop in plain words; what was not written down when the warning was
 * raised is not spoken of.
 */
final class GoodsFigures {

  private static final String UNKNOWN = "没有数据";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private GoodsFigures() {}

  static void ofItem(WarningRow row, List<Figure> figures) {
    if (row.itemTier() == null && row.itemSupplyType() == null && row.itemPriceRatio() == null) {
      return;
    }
    figures.add(new Figure("外流等级", GoodsWords.tier(row.itemTier()), "品规档案中登记的等级"));
    String type = row.itemSupplyType();
    figures.add(new Figure("供货类型", type == null ? UNKNOWN : SupplyType.of(type).title(), ""));
    BigDecimal ratio = row.itemPriceRatio();
    boolean inverted = ratio != null && ratio.compareTo(BigDecimal.ONE) < 0;
    figures.add(
        new Figure(
            "零售价与批发价之比", number(ratio), "档案中的建议零售价除以批发价，低于 1 为价格倒挂" + (inverted ? "：倒挂" : "")));
  }

  static void ofShop(WarningRow row, List<Figure> figures) {
    String filed = GoodsWords.filed(row.filedKind());
    if (!filed.isEmpty()) {
      figures.add(new Figure("周期内的备案", filed, "该户在所评周期内的备案"));
    }
    if (row.shopGrade() != null || row.shopLocation() != null) {
      figures.add(new Figure("档位和区位", shop(row), "评估当时的档案"));
    }
    String goods = row.orderNumber() == null ? "本周订货" : "本单";
    if (row.redShare() != null) {
      figures.add(
          new Figure(
              "红色品规占比", number(row.redShare().multiply(HUNDRED)) + "%", goods + "中外流等级红色的数量"));
    }
    if (row.watchedSticks() != null) {
      figures.add(
          new Figure(
              "紧俏和重点关注",
              Sentence.cartons(BigDecimal.valueOf(row.watchedSticks())) + " 条",
              goods + before(row.watchedBefore())));
    }
    if (row.meanPrice() != null) {
      figures.add(new Figure("每条均价", yuan(row.meanPrice()) + " 元", goods + compared(row)));
    }
  }

  private static String before(@Nullable BigDecimal sticks) {
    return sticks == null ? "，此前 6 周没有订货" : "，此前 6 周有订货的每周平均 " + Sentence.cartons(sticks) + " 条";
  }

  private static String compared(WarningRow row) {
    List<String> others = new ArrayList<>();
    if (row.ownMeanPrice() != null) {
      others.add("自身此前 6 周 " + yuan(row.ownMeanPrice()) + " 元");
    }
    if (row.peerMeanPrice() != null) {
      others.add("同县同档本周 " + yuan(row.peerMeanPrice()) + " 元");
    }
    return others.isEmpty() ? "" : "；" + String.join("，", others);
  }

  private static String shop(WarningRow row) {
    String grade = row.shopGrade() == null ? "" : row.shopGrade() + " 档 ";
    return (grade + Objects.requireNonNullElse(row.shopLocation(), "")).strip();
  }

  private static String yuan(BigDecimal fen) {
    return fen.movePointLeft(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null
        ? UNKNOWN
        : number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
