package org.jinye.warnings.web.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many subjects of a rule came out in one way, by week and by county; both add up to the total.
 *
 * @param outcome 预警, 未预警, 未评判
 * @param reason in words; empty = any
 */
public record OutcomesPage(
    RunRow run,
    String ruleId,
    String rule,
    String outcome,
    String reason,
    long total,
    List<Part> weeks,
    List<Part> counties,
    List<Part> reasons) {

  /** A part of the total; {@code href} where there is a list of it. */
  public record Part(String title, long subjects, @Nullable String href) {}
}
