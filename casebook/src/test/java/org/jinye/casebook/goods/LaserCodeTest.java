package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaserCodeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);
  private static final String CODE = "6080300000001701JYYC990101100001";

  @Test
  void readsItsParts() {
    LaserCode code = new LaserCode(CODE);
    assertThat(code.findSortedOn(TODAY)).contains(LocalDate.of(2026, 8, 3));
    assertThat(code.batch()).isEqualTo("000000017");
    assertThat(code.place()).isEqualTo(1);
    assertThat(code.company()).isEqualTo("JYYC");
    assertThat(code.licence()).isEqualTo("990101100001");
    assertThat(code.doubts(TODAY)).isEmpty();
  }

  @Test
  void theYearIsTheLastOneThatEndsSoAndHasCome() {
    assertThat(new LaserCode("7" + CODE.substring(1)).findSortedOn(TODAY))
        .contains(LocalDate.of(2017, 8, 3));
    assertThat(new LaserCode("61231" + CODE.substring(5)).findSortedOn(TODAY))
        .contains(LocalDate.of(2016, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6080300000001701jyyc990101100001",
        "６０８０３０００００００１７０１ＪＹＹＣ９９０１０１１００００１",
        " 6080300000001701 JYYC990101100001 "
      })
  void takesSmallLettersFullWidthAndBlanks(String typed) {
    assertThat(LaserCode.find(typed)).contains(new LaserCode(CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6080300000001701",
        "6080300000001701JYYC99010110000",
        "6080300000001701JYYC9901011000011",
        "608030000000170OJYYC990101100001",
        "6080300000001701JY1C990101100001",
        "6080300000001701烟草专卖990101100001"
      })
  void refusesAnotherStructure(String typed) {
    assertThat(LaserCode.find(typed)).isEmpty();
  }

  @Test
  void doubtsADayThatIsNoneAndAPlaceOutsideTheCase() {
    assertThat(new LaserCode("6133100000001799JYYC990101100001").doubts(TODAY))
        .containsExactly("第2至5位“1331”不是月日", "第15至16位“99”不在01至50之间");
  }
}
