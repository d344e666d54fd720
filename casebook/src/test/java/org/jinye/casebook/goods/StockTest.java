package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.GoodsMove.Kind;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.goods.StockRefusal.Reason;
import org.junit.jupiter.api.Test;

class StockTest {

  private static final LocalDateTime T = LocalDateTime.of(2026, 9, 24, 10, 0);

  @Test
  void balancesAtAnyMoment() {
    Stock stock =
        Stock.of(
            List.of(
                move(Kind.STORED, 0, line(100, Nature.UNDETERMINED)),
                move(Kind.SAMPLED, 1, line(2, Nature.UNDETERMINED)),
                move(Kind.SAMPLE_RETURNED, 2, line(1, Nature.UNDETERMINED)),
                move(Kind.RETURNED, 3, line(99, Nature.UNDETERMINED))));
    assertThat(stock.refusals()).isEmpty();
    assertThat(cartons(stock.at(T.minusMinutes(1)))).isZero();
    assertThat(cartons(stock.at(T))).isEqualTo(100);
    assertThat(cartons(stock.at(T.plusHours(1)))).isEqualTo(98);
    assertThat(cartons(stock.at(T.plusHours(2)))).isEqualTo(99);
    assertThat(stock.balance()).isEmpty();
  }

  @Test
  void theOrderOfTheListDoesNotMatter() {
    GoodsMove in = move(Kind.STORED, 0, line(10, Nature.COUNTERFEIT));
    GoodsMove out = move(Kind.DESTROYED, 1, line(4, Nature.COUNTERFEIT));
    assertThat(Stock.of(List.of(out, in))).isEqualTo(Stock.of(List.of(in, out)));
    assertThat(Stock.of(List.of(out, in)).of("黄山（硬）", Nature.COUNTERFEIT))
        .containsExactly(Quantity.of(6, QuantityUnit.CARTON));
  }

  @Test
  void refusesAMovementWithoutTwoPeople() {
    assertThat(reasons(people("张三", ""))).containsExactly(Reason.ONE_PERSON);
    assertThat(reasons(people("张三", " 张三 "))).containsExactly(Reason.ONE_PERSON);
    assertThat(reasons(people("张三", "李四"))).isEmpty();
  }

  @Test
  void refusesAMovementWithoutPhotograph() {
    GoodsMove dark =
        new GoodsMove(Kind.STORED, T, List.of(line(1, Nature.GENUINE)), "张三", "李四", "", 0);
    assertThat(Stock.of(List.of(dark)).refusals())
        .extracting(StockRefusal::words)
        .containsExactly("2026-09-24 10:00入库：没有照片");
  }

  @Test
  void refusesAMovementOfNothing() {
    assertThat(reasons(move(Kind.STORED, 0))).containsExactly(Reason.NO_GOODS);
  }

  @Test
  void refusesMoreOutThanIn() {
    Stock stock =
        Stock.of(
            List.of(
                move(Kind.STORED, 0, line(10, Nature.COUNTERFEIT)),
                move(Kind.DESTROYED, 1, line(11, Nature.COUNTERFEIT))));
    assertThat(stock.refusals())
        .extracting(StockRefusal::words)
        .containsExactly("2026-09-24 11:00销毁：“黄山（硬）”假冒出库11条，库存只有10条");
    assertThat(cartons(stock.balance())).isEqualTo(10);
  }

  @Test
  void refusesWhatGoesOutBeforeItCameIn() {
    assertThat(
            reasons(
                move(Kind.SOLD, 0, line(1, Nature.GENUINE)),
                move(Kind.STORED, 1, line(1, Nature.GENUINE))))
        .containsExactly(Reason.BEFORE_IT_CAME_IN);
  }

  @Test
  void refusesMoreSamplesBackThanWereTaken() {
    assertThat(
            reasons(
                move(Kind.STORED, 0, line(10, Nature.UNDETERMINED)),
                move(Kind.SAMPLED, 1, line(1, Nature.UNDETERMINED)),
                move(Kind.SAMPLE_RETURNED, 2, line(2, Nature.UNDETERMINED))))
        .containsExactly(Reason.MORE_BACK_THAN_SAMPLED);
  }

  @Test
  void aRefusedMovementCountsWithNoneOfItsLines() {
    GoodsLine other =
        new GoodsLine(
            "中华（软）", Quantity.of(5, QuantityUnit.CARTON), Nature.GENUINE, null, List.of());
    Stock stock =
        Stock.of(
            List.of(
                move(Kind.STORED, 0, line(10, Nature.GENUINE)),
                move(Kind.SOLD, 1, line(10, Nature.GENUINE), other)));
    assertThat(cartons(stock.balance())).isEqualTo(10);
  }

  @Test
  void twoLinesOfAnItemInOneMovementCountTogether() {
    assertThat(
            reasons(
                move(Kind.STORED, 0, line(10, Nature.GENUINE)),
                move(Kind.SOLD, 1, line(6, Nature.GENUINE), line(6, Nature.GENUINE))))
        .containsExactly(Reason.MORE_OUT_THAN_IN);
  }

  @Test
  void goodsGoOutByTheNatureThatTheAppraisalFound() {
    Stock stock =
        Stock.of(
            List.of(
                move(Kind.STORED, 0, line(10, Nature.UNDETERMINED)),
                move(Kind.DESTROYED, 1, line(7, Nature.COUNTERFEIT)),
                move(Kind.RETURNED, 2, line(3, Nature.GENUINE))));
    assertThat(stock.refusals()).isEmpty();
    assertThat(stock.balance()).isEmpty();
  }

  @Test
  void genuineGoodsNeverGoOutAsCounterfeit() {
    assertThat(
            reasons(
                move(Kind.STORED, 0, line(10, Nature.GENUINE)),
                move(Kind.DESTROYED, 1, line(1, Nature.COUNTERFEIT))))
        .containsExactly(Reason.MORE_OUT_THAN_IN);
  }

  private static List<Reason> reasons(GoodsMove... moves) {
    return Stock.of(List.of(moves)).refusals().stream().map(StockRefusal::reason).toList();
  }

  private static GoodsMove people(String from, String to) {
    return new GoodsMove(Kind.STORED, T, List.of(line(1, Nature.GENUINE)), from, to, "", 1);
  }

  private static GoodsMove move(Kind kind, int hour, GoodsLine... goods) {
    return new GoodsMove(kind, T.plusHours(hour), List.of(goods), "张三", "李四", "", 2);
  }

  private static GoodsLine line(long cartons, Nature nature) {
    return new GoodsLine(
        "黄山（硬）", Quantity.of(cartons, QuantityUnit.CARTON), nature, null, List.of());
  }

  private static long cartons(Map<Holding, Quantity> held) {
    return held.values().stream()
        .filter(quantity -> quantity.measure() == Measure.STICKS)
        .mapToLong(quantity -> quantity.in(QuantityUnit.CARTON).longValueExact())
        .sum();
  }
}
