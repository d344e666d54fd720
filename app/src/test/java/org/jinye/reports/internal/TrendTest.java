package org.jinye.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jinye.warnings.WeekCount;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final List<Named> RULES =
      IntStream.rangeClosed(1, 20)
          .mapToObj(number -> new Named("W%02d".formatted(number), "规则" + number))
          .toList();

  @Test
  void noTwoRulesLookTheSame() {
    var counts = RULES.stream().map(rule -> new WeekCount(1, "990101", rule.code(), 1)).toList();
    assertThat(series(new Trend(1, 2, RULES, counts)))
        .hasSize(20)
        .extracting(bars -> bars.get("itemStyle"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRuleWithoutAWarningStaysOutOfTheLegendAndTheOthersKeepTheirColour() {
    var some = List.of(new WeekCount(1, "990101", "W03", 2), new WeekCount(2, "990101", "W05", 0));
    assertThat(series(new Trend(1, 2, RULES, some)))
        .singleElement()
        .satisfies(bars ->
            assertThat(bars)
                .containsEntry("name", "规则3")
                .containsEntry("itemStyle", Map.of("color", "#2b6cb0")));
  }

  @SuppressWarnings("unchecked") // an ECharts option is nested maps
  private static List<Map<String, Object>> series(Trend trend) {
    return (List<Map<String, Object>>) Objects.requireNonNull(trend.option().get("series"));
  }
}
