package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Money;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.crime.Valuation.Ranged;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private static final Quantity CARTONS = Quantity.of(new BigDecimal("700.2"), QuantityUnit.CARTON);

  @Test
  void multipliesQuantityAndPriceExactly() {
    Ranged line = line(CARTONS, price("123.45", QuantityUnit.CARTON, PriceBasis.RETAIL));
    assertThat(valued(Purpose.CRIME, line).total()).isEqualTo(new Money(8_643_969));
    assertThat(valued(Purpose.CRIME, line).lines().getFirst().words())
        .isEqualTo("700.2条×123.45元（当地零售价格）=86439.69元");
  }

  @Test
  void aPriceForAnotherUnitOfTheSameMeasureIsConverted() {
    Ranged line = line(CARTONS, price("13.50", QuantityUnit.PACK, PriceBasis.RETAIL));
    assertThat(valued(Purpose.CRIME, line).total()).isEqualTo(new Money(9_452_700));
  }

  @Test
  void crimeGoesByRetailAndPurchaseBySeventyPercentOfWholesale() {
    Ranged retail = line(CARTONS, price("100", QuantityUnit.CARTON, PriceBasis.RETAIL));
    Ranged wholesale = line(CARTONS, price("100", QuantityUnit.CARTON, PriceBasis.WHOLESALE));
    assertThat(valued(Purpose.CRIME, retail).total()).isEqualTo(Money.ofYuan(70_020));
    assertThat(valued(Purpose.COMPULSORY_PURCHASE, wholesale).total())
        .isEqualTo(Money.ofYuan(49_014));
    assertThat(refused(Purpose.COMPULSORY_PURCHASE, retail))
        .containsExactly("第1行“黄山（硬）”：收购应当使用当地批发价格（《中华人民共和国烟草专卖法》第二十九条第一款），现为当地零售价格");
    assertThat(refused(Purpose.CRIME, wholesale).getFirst()).contains("应当使用实际销售价格、当地零售价格");
  }

  @Test
  void goodsWithoutABrandGoByTheMeanOfTheYear() {
    GoodsLine line = goods(CARTONS, price("80", QuantityUnit.CARTON, PriceBasis.MEAN_RETAIL));
    assertThat(Valuation.of(Purpose.CRIME, List.of(new Ranged(line, Ware.UNBRANDED))))
        .isInstanceOf(Valuation.Valued.class);
    assertThat(Valuation.of(Purpose.CRIME, List.of(new Ranged(line, Ware.BRANDED))))
        .isInstanceOf(Valuation.Refused.class);
  }

  @Test
  void cutTobaccoCountsOneAndAHalfTimesLeafButItsOwnPriceOnce() {
    Quantity kilograms = Quantity.of(10, QuantityUnit.KILOGRAM);
    GoodsLine byLeaf = goods(kilograms, price("30", QuantityUnit.KILOGRAM, PriceBasis.LEAF));
    GoodsLine sold = goods(kilograms, price("30", QuantityUnit.KILOGRAM, PriceBasis.SOLD));
    assertThat(valued(Purpose.CRIME, new Ranged(byLeaf, Ware.CUT_TOBACCO)).total())
        .isEqualTo(Money.ofYuan(450));
    assertThat(valued(Purpose.CRIME, new Ranged(byLeaf, Ware.LEAF)).total())
        .isEqualTo(Money.ofYuan(300));
    assertThat(valued(Purpose.CRIME, new Ranged(sold, Ware.CUT_TOBACCO)).total())
        .isEqualTo(Money.ofYuan(300));
  }

  @Test
  void leafIsBoughtAtItsPurchasePrice() {
    Quantity tonne = Quantity.of(1, QuantityUnit.TONNE);
    GoodsLine leaf = goods(tonne, price("30", QuantityUnit.KILOGRAM, PriceBasis.LEAF_PURCHASE));
    assertThat(valued(Purpose.COMPULSORY_PURCHASE, new Ranged(leaf, Ware.LEAF)).total())
        .isEqualTo(Money.ofYuan(21_000));
  }

  @Test
  void refusesALineWithoutPriceOrWithAnotherMeasureAndNamesAllOfThem() {
    Ranged noPrice =
        new Ranged(new GoodsLine("中华（软）", CARTONS, Nature.GENUINE, null, List.of()), Ware.BRANDED);
    Ranged byWeight = line(CARTONS, price("30", QuantityUnit.KILOGRAM, PriceBasis.RETAIL));
    assertThat(refused(Purpose.CRIME, noPrice, byWeight))
        .containsExactly("第1行“中华（软）”：没有单价", "第2行“黄山（硬）”：数量与单价的计量单位不一致，单价按“千克”计");
  }

  @Test
  void anAdministrativeCaseTakesAnyBasis() {
    for (PriceBasis basis : PriceBasis.values()) {
      Ranged line = line(CARTONS, price("1", QuantityUnit.CARTON, basis));
      assertThat(valued(Purpose.ADMINISTRATIVE, line).total()).isEqualTo(new Money(70_020));
    }
  }

  private static Ranged line(Quantity quantity, UnitPrice price) {
    return new Ranged(goods(quantity, price), Ware.BRANDED);
  }

  private static GoodsLine goods(Quantity quantity, UnitPrice price) {
    return new GoodsLine("黄山（硬）", quantity, Nature.GENUINE, price, List.of());
  }

  private static UnitPrice price(String yuan, QuantityUnit per, PriceBasis basis) {
    return new UnitPrice(Money.ofYuan(new BigDecimal(yuan)), per, basis);
  }

  private static Valuation.Valued valued(Purpose purpose, Ranged... lines) {
    Valuation valuation = Valuation.of(purpose, List.of(lines));
    assertThat(valuation).isInstanceOf(Valuation.Valued.class);
    return (Valuation.Valued) valuation;
  }

  private static List<String> refused(Purpose purpose, Ranged... lines) {
    Valuation valuation = Valuation.of(purpose, List.of(lines));
    assertThat(valuation).isInstanceOf(Valuation.Refused.class);
    return ((Valuation.Refused) valuation).words();
  }
}
