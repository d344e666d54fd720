package org.jinye.rulebook;

import java.util.List;
import java.util.Map;

/**
 * How far back a rule reads, as a sum of whole numbers and parameters: {@code cycles + newness +
 * 1}.
 *
 * <p>Bounded by parameters alone, so that judging one week needs a known handful of week files.
 */
public record HistoryWeeks(List<String> summands) {

  public HistoryWeeks {
    summands = List.copyOf(summands);
  }

  static HistoryWeeks parse(String sum) {
    return new HistoryWeeks(List.of(sum.strip().split("\\s*\\+\\s*")));
  }

  boolean uses(String parameter) {
    return summands.contains(parameter);
  }

  static boolean isNumber(String summand) {
    return summand.chars().allMatch(Character::isDigit);
  }

  int given(Map<String, String> values) {
    int weeks = 0;
    for (String summand : summands) {
      weeks += Integer.parseInt(isNumber(summand) ? summand : values.getOrDefault(summand, "0"));
    }
    return weeks;
  }
}
