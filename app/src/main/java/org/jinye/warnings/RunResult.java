package org.jinye.warnings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an evaluation ended.
 *
 * @param from first judged day
 * @param to last judged day: never later than the last day with orders
 * @param problem a Chinese sentence when it came to no end
 * @param rules one per rule, empty unless finished
 */
public record RunResult(
    long runId,
    String cityCode,
    LocalDate from,
    LocalDate to,
    RunState state,
    @Nullable String problem,
    List<RuleTally> rules) {

  public RunResult {
    rules = List.copyOf(rules);
  }

  /** Warnings that this run raised. */
  public long raised() {
    return rules.stream().mapToLong(RuleTally::raised).sum();
  }
}
