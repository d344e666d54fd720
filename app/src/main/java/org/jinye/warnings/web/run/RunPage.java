package org.jinye.warnings.web.run;

import java.util.List;
import org.jinye.warnings.internal.run.RunDetails.Input;
import org.jinye.warnings.web.ParameterWords;

/**
 * One evaluation.
 *
 * @param rules one a rule, in the order of their numbers
 * @param total the sum of the rules
 * @param reasons why subjects did not fire or were not evaluated
 * @param inputs files that it read
 */
public record RunPage(
    RunRow run,
    List<RuleResult> rules,
    RuleResult total,
    List<ReasonRow> reasons,
    List<RuleParameters> parameters,
    List<Input> inputs) {

  public long inputLines() {
    return inputs.stream().mapToLong(Input::lines).sum();
  }

  /** Subjects of a rule with one outcome and reason; the words are the rulebook's. */
  public record ReasonRow(
      String ruleId, String rule, String outcome, String reason, long subjects, String href) {}

  /** The parameters that a rule was run with. */
  public record RuleParameters(
      String ruleId, String rule, int version, List<ParameterWords.Value> values) {}
}
