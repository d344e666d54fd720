package org.jinye.warnings.web.backtest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.backtest.BacktestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of back-tests is narrowed to; empty = not narrowed. */
public record BacktestFilter(String rule, String state) {

  public BacktestFilter {
    rule = clean(rule);
    state = clean(state);
    String named = state;
    boolean isState =
        Arrays.stream(RunState.values()).anyMatch(known -> known.name().equals(named));
    state = isState ? state : "";
  }

  public boolean isNarrow() {
    return !(rule + state).isEmpty();
  }

  BacktestQuery.Filter asked() {
    return new BacktestQuery.Filter(rule, state);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rule", rule);
    values.put("state", state);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > 40 ? words.substring(0, 40) : words;
  }
}
