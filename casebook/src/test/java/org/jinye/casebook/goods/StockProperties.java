package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.GoodsMove.Kind;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit.Measure;

class StockProperties {

  private static final LocalDateTime START = LocalDateTime.of(2026, 9, 1, 0, 0);

  @Property(tries = 300)
  void inLessOutIsWhatLiesThereAtEveryMoment(@ForAll("ledgers") List<GoodsMove> ledger) {
    Stock stock = Stock.of(ledger);
    for (int hour = 0; hour <= 48; hour++) {
      LocalDateTime moment = START.plusHours(hour);
      long expected =
          stock.moves().stream()
              .filter(move -> !move.at().isAfter(moment))
              .mapToLong(StockProperties::signed)
              .sum();
      long held = stock.at(moment).values().stream().mapToLong(Quantity::base).sum();
      assertThat(held).isEqualTo(expected).isNotNegative();
    }
  }

  @Property(tries = 200)
  void everyMovementIsEitherTakenOrRefused(@ForAll("ledgers") List<GoodsMove> ledger) {
    Stock stock = Stock.of(ledger);
    long refused = stock.refusals().stream().map(StockRefusal::move).distinct().count();
    assertThat(stock.moves().size() + refused).isLessThanOrEqualTo(ledger.size());
    assertThat(ledger)
        .allMatch(move ->
            stock.moves().contains(move)
                || stock.refusals().stream().anyMatch(one -> one.move().equals(move)));
  }

  @Property(tries = 100)
  void whatWasTakenOnceIsTakenAgain(@ForAll("ledgers") List<GoodsMove> ledger) {
    Stock stock = Stock.of(ledger);
    assertThat(Stock.of(stock.moves())).isEqualTo(new Stock(stock.moves(), List.of()));
  }

  @Provide
  Arbitrary<List<GoodsMove>> ledgers() {
    Arbitrary<GoodsLine> line =
        Combinators.combine(
                Arbitraries.of("甲", "乙"),
                Arbitraries.of(Nature.UNDETERMINED, Nature.GENUINE, Nature.COUNTERFEIT),
                Arbitraries.longs().between(1, 1_000))
            .as((item, nature, sticks) ->
                new GoodsLine(item, new Quantity(sticks, Measure.STICKS), nature, null, List.of()));
    Arbitrary<GoodsMove> move =
        Combinators.combine(
                Arbitraries.frequency(
                    net.jqwik.api.Tuple.of(4, Kind.STORED),
                    net.jqwik.api.Tuple.of(2, Kind.SAMPLED),
                    net.jqwik.api.Tuple.of(2, Kind.SAMPLE_RETURNED),
                    net.jqwik.api.Tuple.of(2, Kind.DESTROYED),
                    net.jqwik.api.Tuple.of(1, Kind.RETURNED)),
                Arbitraries.integers().between(0, 48),
                line.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of("李四", "李四", "李四", "张三"))
            .as((kind, hour, goods, receiver) ->
                new GoodsMove(kind, START.plusHours(hour), goods, "张三", receiver, "", 1));
    return move.list().ofMaxSize(25);
  }

  private static long signed(GoodsMove move) {
    long sticks = move.goods().stream().mapToLong(line -> line.quantity().base()).sum();
    return move.kind().bringsIn() ? sticks : -sticks;
  }
}
