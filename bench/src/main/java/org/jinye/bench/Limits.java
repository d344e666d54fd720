package org.jinye.bench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jinye.rulebook.ConfiguredRule;

/** The parameters of a rule as numbers, for what is written by hand. */
record Limits(Map<String, String> values) {
  private static final int STICKS_PER_CARTON = 200;

  static Limits of(ConfiguredRule rule) {
    return new Limits(rule.values());
  }

  private BigDecimal value(String name) {
    return new BigDecimal(Objects.requireNonNull(values.get(name), name));
  }

  double ratio(String name) {
    return value(name).doubleValue();
  }

  int count(String name) {
    return value(name).intValueExact();
  }

  int sticks(String name) {
    return value(name).multiply(BigDecimal.valueOf(STICKS_PER_CARTON)).intValueExact();
  }
}
