package org.jinye.warnings.web.run;

import java.util.List;
import java.util.Locale;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.WarningLink;

/** What a run made of one rule's subjects, with the lists that the figures open. */
public record RuleResult(long runId, String title, RuleTally tally) {

  static RuleResult total(long runId, List<RuleResult> rules) {
    RuleTally sum = new RuleTally("", 0, 0, 0, 0, 0, 0, null);
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
              sum.suppressed() + one.suppressed(),
              null);
    }
    return new RuleResult(runId, "合计", sum);
  }

  public String foundHref() {
    // what was suppressed is no warning: the subjects one by one hold it
    return tally.suppressed() == 0
        ? narrowed(WarningLink.all().found(runId)).href()
        : outcomeHref("fired");
  }

  /** Hits of suppressions. */
  public String suppressedHref() {
    return "/suppressions/hits?run="
        + runId
        + (tally.ruleId().isEmpty() ? "" : "&rule=" + tally.ruleId());
  }

  public String raisedHref() {
    return narrowed(WarningLink.all().run(runId)).href();
  }

  public String knownHref() {
    return narrowed(WarningLink.all().known(runId)).href();
  }

  /** The subjects one by one; {@code outcome} as the rulebook spells it, empty = any. */
  public String outcomeHref(String outcome) {
    return new OutcomeFilter(runId, tally.ruleId(), outcome, "", "", "").url("");
  }

  public String seconds() {
    Double seconds = tally.seconds();
    return seconds == null ? "" : String.format(Locale.ROOT, "%.2f", seconds);
  }

  private WarningLink narrowed(WarningLink link) {
    return tally.ruleId().isEmpty() ? link : link.rule(tally.ruleId());
  }
}
