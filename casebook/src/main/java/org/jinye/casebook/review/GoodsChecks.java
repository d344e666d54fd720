package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Money;
import org.jinye.casebook.Paper;
import org.jinye.casebook.QuantityUnit;

/** Lists of goods: prices, sums, and the same goods on every list. */
final class GoodsChecks {

  private static final List<String> VALUATIONS = List.of("valuation");

  private GoodsChecks() {}

  static List<Place> prices(Examined examined, Arguments with) {
    return examined
        .papers(VALUATIONS)
        .flatMap(paper ->
            paper.goods().stream()
                .filter(line -> value(line).isEmpty())
                .map(line -> Place.on(paper, "goods", line.item() + "没有单价，或者单价的单位与数量不符")))
        .toList();
  }

  /** Σ quantity × price, each line rounded to the fen. */
  static List<Place> totalValue(Examined examined, Arguments with) {
    return examined
        .papers(VALUATIONS)
        .filter(paper -> paper.goods().stream().allMatch(line -> value(line).isPresent()))
        .flatMap(paper -> {
          BigDecimal sum =
              paper.goods().stream()
                  .flatMap(line -> value(line).stream())
                  .reduce(Money.ZERO, Money::plus)
                  .yuan();
          return differs(paper, "total_value", sum, "元");
        })
        .toList();
  }

  /** Cartons; what is not counted in sticks has no part in it. */
  static List<Place> totalQuantity(Examined examined, Arguments with) {
    return examined
        .papers(VALUATIONS)
        .flatMap(paper -> {
          BigDecimal sum =
              paper.goods().stream()
                  .filter(line -> line.quantity().measure() == QuantityUnit.CARTON.measure())
                  .map(line -> line.quantity().in(QuantityUnit.CARTON))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          return differs(paper, "total_quantity", sum, "条");
        })
        .toList();
  }

  /**
   * Notice, decision and warehouse entry against the valuation. Approval against notice is a rule
   * of its own.
   */
  static List<Place> sameGoods(Examined examined, Arguments with) {
    return examined
        .papers(VALUATIONS)
        .limit(1)
        .filter(valuation -> !valuation.goods().isEmpty())
        .map(valuation -> Amounts.of(valuation.goods()))
        .flatMap(
            valued -> Stream.concat(papers(examined, with, valued), warehouse(examined, valued)))
        .toList();
  }

  private static Stream<Place> papers(Examined examined, Arguments with, Amounts valued) {
    return examined
        .papers(with.papers())
        .filter(paper -> !paper.goods().isEmpty())
        .flatMap(paper ->
            Amounts.of(paper.goods())
                .differsFrom(valued)
                .map(words -> Place.on(paper, "goods", "与核价表的物品不一致：" + words))
                .stream());
  }

  private static Stream<Place> warehouse(Examined examined, Amounts valued) {
    List<GoodsLine> stored =
        examined.file().ledger().stream()
            .filter(move -> move.kind() == GoodsMove.Kind.STORED)
            .flatMap(move -> move.goods().stream())
            .toList();
    return stored.isEmpty()
        ? Stream.empty()
        : Amounts.of(stored)
            .differsFrom(valued)
            .map(words -> new Place("", "", "ledger", "入库数量与核价表不一致：" + words))
            .stream();
  }

  private static Stream<Place> differs(Paper paper, String field, BigDecimal sum, String unit) {
    return Written.number(paper, field)
        .filter(written -> written.compareTo(sum) == 0)
        .map(written -> Stream.<Place>empty())
        .orElseGet(() ->
            Stream.of(
                Place.on(
                    paper,
                    field,
                    "合计应为"
                        + sum.stripTrailingZeros().toPlainString()
                        + unit
                        + "，写的是“"
                        + paper.text(field)
                        + "”")));
  }

  private static Optional<Money> value(GoodsLine line) {
    GoodsLine.UnitPrice price = line.price();
    return price == null || price.per().measure() != line.quantity().measure()
        ? Optional.empty()
        : Optional.of(price.money().times(line.quantity().in(price.per())));
  }
}
