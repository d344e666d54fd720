package org.jinye.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jinye.rulebook.ParameterException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
  private final Rule orderTotal = Rulebook.load().rule("W03");

  @Test
  void keepsTheNationalValueWhereNothingIsSet() {
    assertThat(orderTotal.with(Map.of("ratio", "1.5")).values())
        .containsEntry("ratio", "1.5")
        .containsEntry("floor", "20")
        .containsEntry("empty_cycles", "omitted");
  }

  @ParameterizedTest
  @CsvSource({"ratio, 1.50, 1.5", "floor, 10.20, 10.2", "cycles, 4.0, 4", "floor, 0, 0"})
  void storesAValueInOneCanonicalForm(String name, String typed, String stored) {
    assertThat(orderTotal.with(Map.of(name, typed)).values()).containsEntry(name, stored);
  }

  @ParameterizedTest
  @CsvSource({
    "ratio, 2.1, LESS_STRICT_THAN_NATIONAL, 不得大于 2",
    "floor, 25, LESS_STRICT_THAN_NATIONAL, 不得大于 20",
    "newness, 4, LESS_STRICT_THAN_NATIONAL, 不得大于 3",
    "ratio, 0.5, OUT_OF_RANGE, 超过前期平均的倍数",
    "cycles, 13, OUT_OF_RANGE, 1 至 12",
    "cycles, 2.5, NOT_OF_ITS_TYPE, 整数",
    "floor, 10.25, NOT_OF_ITS_TYPE, 条数",
    "ratio, 1e400, NOT_OF_ITS_TYPE, 倍数",
    "ratio, 两倍, NOT_OF_ITS_TYPE, 两倍",
    "returns, maybe, NOT_OF_ITS_TYPE, 冲减订货量",
    "speed, 1, UNKNOWN_PARAMETER, speed"
  })
  void refusesWithWordsThatSayWhatWouldDo(String name, String value, Reason reason, String words) {
    assertThatThrownBy(() -> orderTotal.with(Map.of(name, value)))
        .isInstanceOfSatisfying(
            ParameterException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.parameter()).isEqualTo(name);
              assertThat(refused).hasMessageContaining(words);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1); drop table x; --", "' or 1 = 1", "1 union select 2"})
  void neverLetsTextIntoTheSql(String value) {
    assertThatThrownBy(() -> orderTotal.with(Map.of("ratio", value)))
        .isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> orderTotal.with(Map.of("returns", value)))
        .isInstanceOf(ParameterException.class);
  }

  @Test
  void becomesATypedLiteralWithCartonsAsSticks() {
    assertThat(orderTotal.with(Map.of("floor", "10.2")).literals())
        .containsEntry("floor", "cast(2040 as bigint)")
        .containsEntry("ratio", "cast(2 as double)")
        .containsEntry("cycles", "3")
        .containsEntry("returns", "'netted'");
  }

  @Test
  void decidesHowManyWeeksOfHistoryAreRead() {
    assertThat(orderTotal.withDefaults().historyWeeks()).isEqualTo(7);
    assertThat(orderTotal.with(Map.of("cycles", "8", "newness", "0")).historyWeeks()).isEqualTo(9);
  }

  @Test
  void isShownWithItsUnitOrWords() {
    assertThat(orderTotal.findParameter("floor").orElseThrow().display("20")).isEqualTo("20 条");
    assertThat(orderTotal.findParameter("returns").orElseThrow().display("netted"))
        .isEqualTo("冲减订货量");
  }
}
