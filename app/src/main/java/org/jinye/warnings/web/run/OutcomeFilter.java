package org.jinye.warnings.web.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Address;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.engine.Outcome;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.internal.ChosenUnit;
import org.jinye.warnings.internal.run.RunDetails.OutcomeLine;
import org.jinye.warnings.internal.run.RunSubjects;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects of a run; as it stands in the address. Empty values narrow nothing.
 *
 * @param reason {@link RuleWords#NO_REASON} = those without
 * @param week ISO name
 */
record OutcomeFilter(
    long runId, String rule, String outcome, String reason, String county, String week) {

  OutcomeFilter {
    if (!outcome.isEmpty() && RuleWords.findOutcome(outcome).isEmpty()) {
      throw Refused.because("没有这种评估结果，请重新选择。");
    }
    if (!week.isEmpty() && Weeks.find(week).isEmpty()) {
      throw Refused.because("没有这一周：" + week + "，请重新选择。");
    }
    if (!county.matches("[0-9]{0,8}")) {
      throw Refused.because("没有这个县局，请重新选择。");
    }
  }

  boolean holds(OutcomeLine line) {
    return (rule.isEmpty() || line.ruleId().equals(rule))
        && (outcome.isEmpty() || line.outcome().equals(outcome))
        && (reason.isEmpty() || RuleWords.reasonField(line.reason()).equals(reason))
        && new ChosenUnit(county).holds(line.county())
        && (week.isEmpty() || Weeks.name(line.weekNo()).equals(week));
  }

  OutcomeFilter with(String name, String value) {
    return new OutcomeFilter(
        runId,
        name.equals("rule") ? value : rule,
        name.equals("outcome") ? value : outcome,
        name.equals("reason") ? value : reason,
        name.equals("county") ? value : county,
        name.equals("week") ? value : week);
  }

  RunSubjects.Asked asked() {
    return new RunSubjects.Asked(
        runId,
        rule,
        outcome,
        reason.isEmpty() ? null : reason.replace(RuleWords.NO_REASON, ""),
        Weeks.find(week).orElse(null),
        county);
  }

  String url(String below) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rule", rule);
    values.put("outcome", outcome);
    values.put("reason", reason);
    values.put("county", county);
    values.put("week", week);
    return Address.of("/runs/" + runId + "/outcomes" + below, values);
  }

  /** The warnings of these subjects; null when they have none. */
  @Nullable String warningsUrl() {
    if (!outcome.equals(Outcome.FIRED.code())) {
      return null;
    }
    WarningLink link = WarningLink.all().found(runId);
    link = rule.isEmpty() ? link : link.rule(rule);
    link = county.isEmpty() ? link : link.county(county);
    return Weeks.find(week).map(link::week).orElse(link).href();
  }
}
