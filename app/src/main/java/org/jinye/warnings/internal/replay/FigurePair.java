package org.jinye.warnings.internal.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jinye.rulebook.engine.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a finding as it was written down and as it was found again, ready to be shown; what
 * is not there is empty.
 */
public record FigurePair(String title, String stored, String replayed) {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("零售户", Finding::retailerId),
          new Column("单位", Finding::unitCode),
          new Column("发生日期", finding -> LocalDate.ofEpochDay(finding.dayNo())),
          new Column("评判周期开始", finding -> LocalDate.ofEpochDay(finding.cycleStartDay())),
          new Column("订单号", Finding::orderNumber),
          new Column("品规", Finding::itemId),
          new Column("情形", Finding::aspect),
          new Column("细目", Finding::detail),
          new Column("观察值", Finding::observed),
          new Column("基线", Finding::baseline),
          new Column("与基线之比", Finding::ratio),
          new Column("同行基线", Finding::peerBaseline),
          new Column("与同行之比", Finding::peerRatio),
          new Column("有数据的周期", Finding::cycles),
          new Column("其他数字", Finding::figure),
          new Column("自身增长（倍）", Finding::ownGrowth),
          new Column("同行中位增长（倍）", Finding::peerGrowth),
          new Column("季节因子", Finding::seasonalFactor),
          new Column("同行户数", Finding::peers),
          new Column("品规上市周数", Finding::itemWeeksOnMarket),
          new Column("新品", finding -> finding.isItemNew() ? "是" : "否"),
          new Column("此前到货不足", finding -> finding.itemWasShort() ? "是" : "否"),
          new Column("此前空档周期", Finding::cyclesWithoutItem),
          new Column("以往预警次数", Finding::earlierWarnings),
          new Column("其中核查有异常", Finding::earlierConfirmed));

  /** Columns that neither has are left out. */
  static List<FigurePair> of(Finding stored, @Nullable Finding replayed) {
    return COLUMNS.stream()
        .map(column ->
            new FigurePair(
                column.title(),
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
  private record Column(String title, Function<Finding, @Nullable Object> value) {}
}
