package org.jinye.warnings.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jinye.warnings.web.WarningView.Figure;
import org.jspecify.annotations.Nullable;

/** Says the screening evidence in plain words; it states and does not judge. */
final class EvidenceFigures {

  private static final String NO_DATA = "没有数据";

  private EvidenceFigures() {}

  static List<Figure> of(WarningRow row) {
    boolean ofItem = row.itemId() != null;
    String subject = ofItem ? "该品规" : "订货";
    List<Figure> figures = new ArrayList<>();
    if (row.retailerId() == null) {
      ofItem(row, figures);
      return figures;
    }
    figures.add(
        new Figure(
            "自身" + (ofItem ? "该品规" : "") + "为前期的",
            times(row.ownGrowth()),
            "本周" + subject + "除以自己前三周平均"));
    figures.add(new Figure("同县同档中位数为前期的", times(row.peerGrowth()), peers(row.peers())));
    figures.add(new Figure("季节因子", number(row.seasonalFactor()), "自身的倍数除以同行的倍数，1 表示与同行同步"));
    figures.add(
        new Figure("此前空档", count(row.cyclesWithoutItem(), "个周期"), "之前连续没有" + subject + "的周期"));
    if (ofItem) {
      ofItem(row, figures);
    }
    GoodsFigures.ofShop(row, figures);
    figures.add(
        new Figure(
            "以往预警",
            count(row.earlierWarnings(), "次"),
            row.earlierConfirmed() == null ? "" : "其中核查有异常 " + row.earlierConfirmed() + " 次"));
    return figures;
  }

  private static void ofItem(WarningRow row, List<Figure> figures) {
    figures.add(new Figure("新品", yesNo(row.isItemNew()), onMarket(row.itemWeeksOnMarket())));
    figures.add(new Figure("此前到货不足", yesNo(row.itemWasShort()), "前几周该品规在当地断货或明显减少"));
    GoodsFigures.ofItem(row, figures);
  }

  private static String times(@Nullable BigDecimal multiple) {
    return multiple == null ? NO_DATA : number(multiple) + " 倍";
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null
        ? NO_DATA
        : number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static String peers(@Nullable Integer peers) {
    return peers == null ? "" : "按 " + peers + " 户同行计算";
  }

  private static String count(@Nullable Integer count, String unit) {
    return count == null ? NO_DATA : count + " " + unit;
  }

  private static String yesNo(@Nullable Boolean value) {
    return value == null ? NO_DATA : value ? "是" : "否";
  }

  private static String onMarket(@Nullable Integer weeks) {
    return weeks == null ? "" : "已上市 " + weeks + " 周";
  }
}
