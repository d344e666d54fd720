package org.jinye.warnings.internal.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Goods;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a finding as it was written down and as it was found again, as exactly as it is
 * stored: quantities in sticks, money in fen, codes. What is not there is empty.
 *
 * @param name the unit of a count or fraction, or the column of a figure of the rule
 */
public record FigurePair(
    String title, FigureKind kind, String name, String stored, String replayed) {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("零售户", FigureKind.RETAILER, "", Finding::retailerId),
          new Column("单位", FigureKind.UNIT, "", Finding::unitCode),
          new Column(
              "发生日期", FigureKind.AS_IT_IS, "", finding -> LocalDate.ofEpochDay(finding.dayNo())),
          new Column(
              "评判周期开始",
              FigureKind.AS_IT_IS,
              "",
              finding -> LocalDate.ofEpochDay(finding.cycleStartDay())),
          new Column("订单号", FigureKind.AS_IT_IS, "", Finding::orderNumber),
          new Column("品规", FigureKind.ITEM, "", Finding::itemId),
          new Column("情形", FigureKind.ASPECT, "", Finding::aspect),
          new Column("细目", FigureKind.DETAIL, "", Finding::detail),
          new Column("观察值", FigureKind.OF_RULE, "observed", Finding::observed),
          new Column("基线", FigureKind.OF_RULE, "baseline", Finding::baseline),
          new Column("与基线之比", FigureKind.DECIMAL, "倍", Finding::ratio),
          new Column("同行基线", FigureKind.OF_RULE, "peer_baseline", Finding::peerBaseline),
          new Column("与同行之比", FigureKind.DECIMAL, "倍", Finding::peerRatio),
          new Column("有数据的周期", FigureKind.AS_IT_IS, "个", Finding::cycles),
          new Column("其他数字", FigureKind.OF_RULE, "figure", Finding::figure),
          new Column("自身为前期的倍数", FigureKind.DECIMAL, "倍", Finding::ownGrowth),
          new Column("同行中位数为前期的倍数", FigureKind.DECIMAL, "倍", Finding::peerGrowth),
          new Column("季节因子", FigureKind.DECIMAL, "", Finding::seasonalFactor),
          new Column("同行户数", FigureKind.AS_IT_IS, "户", Finding::peers),
          new Column("品规上市周数", FigureKind.AS_IT_IS, "周", Finding::itemWeeksOnMarket),
          new Column("新品", FigureKind.AS_IT_IS, "", finding -> finding.isItemNew() ? "是" : "否"),
          new Column(
              "此前到货不足", FigureKind.AS_IT_IS, "", finding -> finding.itemWasShort() ? "是" : "否"),
          new Column("此前空档周期", FigureKind.AS_IT_IS, "个", Finding::cyclesWithoutItem),
          new Column("以往预警次数", FigureKind.AS_IT_IS, "次", Finding::earlierWarnings),
          new Column("其中核查有异常", FigureKind.AS_IT_IS, "次", Finding::earlierConfirmed));

  private static final List<Column> GOODS_COLUMNS =
      List.of(
          new Column("本周期的备案", FigureKind.FILED, "", finding -> finding.goods().filedKind()),
          new Column("品规外流等级", FigureKind.TIER, "", finding -> finding.goods().itemTier()),
          new Column(
              "品规供货类型", FigureKind.SUPPLY_TYPE, "", finding -> finding.goods().itemSupplyType()),
          new Column(
              "建议零售价与批发价之比", FigureKind.DECIMAL, "", finding -> finding.goods().itemPriceRatio()),
          new Column("零售户档位", FigureKind.AS_IT_IS, "档", finding -> finding.goods().shopGrade()),
          new Column("零售户区位", FigureKind.AS_IT_IS, "", finding -> finding.goods().shopLocation()),
          new Column("红色品规占比", FigureKind.SHARE, "", finding -> finding.goods().redShare()),
          new Column(
              "紧俏和重点关注品规", FigureKind.STICKS, "", finding -> finding.goods().watchedSticks()),
          new Column(
              "此前每周紧俏和重点关注品规", FigureKind.STICKS, "", finding -> finding.goods().watchedBefore()),
          new Column("每条均价", FigureKind.FEN_A_CARTON, "", finding -> finding.goods().meanPrice()),
          new Column(
              "自身此前每条均价", FigureKind.FEN_A_CARTON, "", finding -> finding.goods().ownMeanPrice()),
          new Column(
              "同行每条均价", FigureKind.FEN_A_CARTON, "", finding -> finding.goods().peerMeanPrice()));

  /**
   * Columns that neither has are left out; so are those about the goods of a warning that was
   * raised before they were written down.
   */
  static List<FigurePair> of(Finding stored, @Nullable Finding replayed) {
    Stream<Column> columns =
        stored.goods().equals(Goods.UNKNOWN)
            ? COLUMNS.stream()
            : Stream.concat(COLUMNS.stream(), GOODS_COLUMNS.stream());
    return columns
        .map(column ->
            new FigurePair(
                column.title(),
                column.kind(),
                column.name(),
                said(column.value().apply(stored)),
                replayed == null ? "" : said(column.value().apply(replayed))))
        .filter(pair -> !pair.stored().isEmpty() || !pair.replayed().isEmpty())
        .toList();
  }

  public boolean isSame() {
    return stored.equals(replayed);
  }

  /** What was divided by nothing has no value. */
  private static String said(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number)
          ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
          : "";
    }
    return Objects.toString(value, "");
  }

  /** A column of a finding and its words. */
  private record Column(
      String title, FigureKind kind, String name, Function<Finding, @Nullable Object> value) {}
}
