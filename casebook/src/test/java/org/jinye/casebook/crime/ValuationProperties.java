package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Money;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.crime.Valuation.Ranged;

class ValuationProperties {

  @Property(tries = 200)
  void theTotalIsTheSumOfTheLines(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 5_000_000) Integer> sticks,
      @ForAll @IntRange(min = 0, max = 100_000) int fen) {
    List<Ranged> goods = sticks.stream().map(one -> line(one, fen)).toList();
    assertThat(Valuation.of(Purpose.CRIME, goods))
        .isInstanceOfSatisfying(
            Valuation.Valued.class,
            valued ->
                assertThat(
                        valued.lines().stream()
                            .map(Valuation.Line::value)
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(valued.total()));
  }

  private static Ranged line(long sticks, long fen) {
    UnitPrice price = new UnitPrice(new Money(fen), QuantityUnit.CARTON, PriceBasis.RETAIL);
    Quantity quantity = new Quantity(sticks, Measure.STICKS);
    return new Ranged(
        new GoodsLine("黄山（硬）", quantity, Nature.GENUINE, price, List.of()), Ware.BRANDED);
  }
}
