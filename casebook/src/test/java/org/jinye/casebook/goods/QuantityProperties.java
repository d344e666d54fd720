package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;

class QuantityProperties {

  @Property(tries = 500)
  void whatIsShownReadsBackTheSame(
      @ForAll @LongRange(min = 1, max = 999_999_999_999L) long base, @ForAll Measure measure) {
    Quantity quantity = new Quantity(base, measure);
    TypedQuantity read = new TypedQuantity.Read(quantity);
    assertThat(TypedQuantity.read(QuantityWords.cartons(quantity))).isEqualTo(read);
    assertThat(TypedQuantity.read(QuantityWords.mixed(quantity))).isEqualTo(read);
  }

  @Property(tries = 300)
  void convertingThereAndBackChangesNothing(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long base, @ForAll QuantityUnit unit) {
    Quantity quantity = new Quantity(base, unit.measure());
    assertThat(Quantity.of(quantity.in(unit), unit)).isEqualTo(quantity);
  }

  @Property(tries = 300)
  void readingNeverThrows(@ForAll String typed) {
    assertThat(TypedQuantity.read(typed)).isNotNull();
    assertThat(PastedCodes.read(typed)).isNotNull();
  }

  @Property(tries = 200)
  void theSumsOfItemsAddUpToTheWhole(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 1_000_000) Integer> sticks) {
    List<GoodsLine> goods = sticks.stream().map(QuantityProperties::line).toList();
    long whole = sticks.stream().mapToLong(Integer::longValue).sum();
    assertThat(sum(GoodsSums.byHolding(goods).values())).isEqualTo(whole);
    assertThat(sum(GoodsSums.byItem(goods).values())).isEqualTo(whole);
    assertThat(sum(GoodsSums.byMeasure(goods).values())).isEqualTo(whole);
  }

  private static long sum(java.util.Collection<Quantity> quantities) {
    return quantities.stream().mapToLong(Quantity::base).sum();
  }

  private static GoodsLine line(int sticks) {
    Nature nature = sticks % 2 == 0 ? Nature.GENUINE : Nature.COUNTERFEIT;
    return new GoodsLine(
        "品种" + sticks % 3, new Quantity(sticks, Measure.STICKS), nature, null, List.of());
  }
}
