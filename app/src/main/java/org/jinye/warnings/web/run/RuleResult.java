package org.jinye.warnings.web.run;

import java.util.List;
import java.util.Locale;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.WarningLink;

/** What a run made of one rule's subjects, with the lists that the figures open. */
public record RuleResult(long runId, String title, RuleTally tally) {

  static RuleResult total(long runId, List<RuleResult> rules) {
    RuleTally sum = new RuleTally("", 0, 0, 0, 0, 0, null);
    for (RuleResult rule : rules) {
      RuleTally one = rule.tally();
      sum =
          new RuleTally(
              "",
              0,
              sum.fired() + one.fired(),
              sum.notFired() + one.notFired(),
              sum.notEvaluated() + one.notEvaluated(),
              sum.raised() + one.raised(),
              null);
    }
    return new RuleResult(runId, "合计", sum);
  }

  public String foundHref() {
    return narrowed(WarningLink.all().found(runId)).href();
  }

  public String raisedHref() {
    return narrowed(WarningLink.all().run(runId)).href();
  }

  /** Table of the subjects by week and county; {@code outcome} as the rulebook spells it. */
  public String outcomeHref(String outcome) {
    return "/runs/%d/outcomes?rule=%s&outcome=%s".formatted(runId, tally.ruleId(), outcome);
  }

  public String seconds() {
    Double seconds = tally.seconds();
    return seconds == null ? "" : String.format(Locale.ROOT, "%.2f", seconds);
  }

  private WarningLink narrowed(WarningLink link) {
    return tally.ruleId().isEmpty() ? link : link.rule(tally.ruleId());
  }
}
