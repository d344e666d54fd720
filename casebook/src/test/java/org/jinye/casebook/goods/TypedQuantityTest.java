package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedQuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "700.2条|140040",
        "3件12条|32400",
        "3件，12条5包|32500",
        "3件12条5包7支|32507",
        "1箱|50000",
        "1大箱2件|70000",
        "5000支|5000",
        "５０００支|5000",
        "1,200条|240000",
        "１，２００条|240000",
        " 7 条 |1400",
        "2.5万支|25000",
        "0.5包|10"
      })
  void readsSticks(String typed, long sticks) {
    assertThat(TypedQuantity.read(typed))
        .isEqualTo(new TypedQuantity.Read(new Quantity(sticks, Measure.STICKS)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5吨,WEIGHT,1500000",
    "12KG,WEIGHT,12000",
    "3公斤,WEIGHT,3000",
    "30ml,VOLUME,30",
    "6个,PIECES,6"
  })
  void readsWeightVolumeAndPieces(String typed, Measure measure, long base) {
    assertThat(TypedQuantity.read(typed))
        .isEqualTo(new TypedQuantity.Read(new Quantity(base, measure)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "700|没有写单位，例如700条",
        "5盒|单位“盒”不认识，可用箱、件、条、包、支、万支、吨、担、千克、克、毫升、个",
        "三件|请写数字和单位，例如700.2条、3件12条",
        "-3条|请写数字和单位，例如700.2条、3件12条",
        "3条4|请写数字和单位，例如700.2条、3件12条",
        "0.333条|0.333条不能换算成整数的支",
        "0.5支|0.5支不能换算成整数的支",
        "12条3件|单位应当从大到小，每个只写一次，例如3件12条",
        "3条2条|单位应当从大到小，每个只写一次，例如3件12条",
        "1件万支|单位“件万支”不认识，可用箱、件、条、包、支、万支、吨、担、千克、克、毫升、个",
        "1.5件3条|只有最后一个单位可以带小数",
        "3条2千克|“条”与“千克”不能写在一起",
        "0条|应当大于0",
        "7,2条|请写数字和单位，例如700.2条、3件12条",
        "9999999999999条|请写数字和单位，例如700.2条、3件12条"
      })
  void refusesAndSaysWhat(String typed, String words) {
    assertThat(TypedQuantity.read(typed))
        .isEqualTo(new TypedQuantity.Refused("数量“" + typed + "”：" + words));
  }

  @Test
  void asksForAQuantityWhenNothingWasTyped() {
    assertThat(TypedQuantity.read("　")).isEqualTo(new TypedQuantity.Refused("请填写数量，例如3件12条"));
  }

  @Test
  void showsQuantitiesInTheUnitsOfTheTrade() {
    assertThat(QuantityWords.cartons(new Quantity(140_040, Measure.STICKS))).isEqualTo("700.2条");
    assertThat(QuantityWords.cartons(new Quantity(240_000, Measure.STICKS))).isEqualTo("1200条");
    assertThat(QuantityWords.mixed(new Quantity(32_507, Measure.STICKS))).isEqualTo("3件12条5包7支");
    assertThat(QuantityWords.mixed(new Quantity(10_020, Measure.STICKS))).isEqualTo("1件1包");
    assertThat(QuantityWords.mixed(new Quantity(0, Measure.STICKS))).isEqualTo("0条");
    assertThat(QuantityWords.cartons(new Quantity(12_500, Measure.WEIGHT))).isEqualTo("12.5千克");
    assertThat(QuantityWords.mixed(new Quantity(30, Measure.VOLUME))).isEqualTo("30毫升");
  }
}
