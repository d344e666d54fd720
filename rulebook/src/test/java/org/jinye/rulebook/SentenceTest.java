package org.jinye.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

  @Test
  void saysAnOrderTotalWithItsNumbers() {
    Map<String, @Nullable Object> figures = new HashMap<>();
    figures.put("observed", 24_000.0);
    figures.put("baseline", 8266.6667);
    figures.put("ratio", 2.9032);
    figures.put("cycles", 3);
    figures.put("peers", 41);
    figures.put("peer_growth", 1.1);

    assertThat(Rulebook.load().rule("W03").sentence().render(figures))
        .isEqualTo("本次订货 120 条，前期 3 个有订货的周期平均 41.3 条，为 2.9 倍；同县同档 41 户同周中位数为前期的 1.1 倍。");
  }

  @Test
  void leavesOutAClauseWhoseFigureIsMissing() {
    Sentence sentence = new Sentence(List.of("订货 {observed:cartons} 条", "为 {ratio:times} 倍"));

    assertThat(sentence.render(Map.of("observed", 200))).isEqualTo("订货 1 条。");
  }

  @Test
  void saysOneFigureWithItsUnitWhereAClauseSaysIt() {
    Sentence sentence =
        new Sentence(
            List.of(
                "订货 {observed:cartons} 条",
                "占 {figure:number}%",
                "上月 {baseline:cartons} 条，{ratio:times} 倍"));
    Map<String, Object> figures = Map.of("observed", 2_500, "figure", 12.34, "baseline", 200);

    assertThat(sentence.figure("observed", figures)).contains("12.5 条");
    assertThat(sentence.figure("figure", figures)).contains("12.3%");
    assertThat(sentence.figure("baseline", figures)).as("its clause is left out").isEmpty();
    assertThat(sentence.figure("peers", figures)).isEmpty();
    assertThat(
            new Sentence(List.of("平均 {observed:number} 元/条"))
                .figure("observed", Map.of("observed", 89.625)))
        .contains("89.63 元/条");
  }

  @Test
  void takesParametersBesideFigures() {
    assertThat(
            Rulebook.load().rule("W07").sentence().render(Map.of("observed", 3.0, "allowed", "1")))
        .isEqualTo("本周期订货 3 次，允许 1 次。");
  }

  @Test
  void leavesSignsOfTheDataAlone() {
    assertThat(new Sentence(List.of("订单 {order_number}")).render(Map.of("order_number", "A$1\\b")))
        .isEqualTo("订单 A$1\\b。");
  }

  @ParameterizedTest
  @CsvSource({
    "140040, 700.2",
    "140000, 700",
    "20, 0.1",
    "0, 0",
    "-4000, -20",
    "200000000, 1000000"
  })
  void showsSticksAsCartonsAndPacks(BigDecimal sticks, String cartons) {
    assertThat(Sentence.cartons(sticks)).isEqualTo(cartons);
  }
}
