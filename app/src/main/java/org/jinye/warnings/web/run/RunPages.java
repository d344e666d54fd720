package org.jinye.warnings.web.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunDetails.ReasonCount;
import org.jinye.warnings.internal.run.RunResults;
import org.jinye.warnings.web.run.RunPage.ReasonRow;
import org.jinye.warnings.web.run.RunPage.RuleParameters;
import org.jinye.warnings.web.run.RunPage.Value;
import org.springframework.stereotype.Component;

/** Puts the page of one evaluation together. */
@Component
class RunPages {

  private final RunRows rows;
  private final RunResults results;
  private final RunDetails details;
  private final RuleWords words;
  private final Rulebook rulebook;

  RunPages(
      RunRows rows, RunResults results, RunDetails details, RuleWords words, Rulebook rulebook) {
    this.rows = rows;
    this.results = results;
    this.details = details;
    this.words = words;
    this.rulebook = rulebook;
  }

  RunPage page(long id, SignedIn me) {
    RunRow run = rows.row(id, me);
    List<RuleTally> tallies = results.listTallies(id);
    List<RuleResult> rules =
        tallies.stream()
            .map(tally -> new RuleResult(id, words.title(tally.ruleId()), tally))
            .toList();
    return new RunPage(
        run,
        rules,
        RuleResult.total(id, rules),
        details.listReasons(id).stream().map(count -> reason(id, count)).toList(),
        parameters(tallies, details.parameters(id)),
        details.listInputs(id));
  }

  private ReasonRow reason(long id, ReasonCount count) {
    OutcomeFilter subjects =
        new OutcomeFilter(
            id, count.ruleId(), count.outcome(), RuleWords.reasonField(count.reason()), "", "");
    return new ReasonRow(
        count.ruleId(),
        words.title(count.ruleId()),
        RuleWords.outcome(count.outcome()),
        words.reason(count.ruleId(), count.reason()),
        count.subjects(),
        subjects.url(""));
  }

  private List<RuleParameters> parameters(
      List<RuleTally> tallies, Map<String, Map<String, String>> values) {
    List<RuleParameters> shown = new ArrayList<>();
    for (RuleTally tally : tallies) {
      List<Value> list =
          values.getOrDefault(tally.ruleId(), Map.of()).entrySet().stream()
              .map(value -> value(tally.ruleId(), value.getKey(), value.getValue()))
              .toList();
      shown.add(
          new RuleParameters(
              tally.ruleId(), words.title(tally.ruleId()), tally.ruleVersion(), list));
    }
    return shown;
  }

  /** A parameter that the rule of today no longer has is shown by its name. */
  private Value value(String ruleId, String name, String value) {
    Optional<Rule> rule = rulebook.findRule(ruleId);
    return rule.flatMap(r -> r.findParameter(name))
        .map(parameter ->
            new Value(
                parameter.title(),
                parameter.display(value),
                value.equals(parameter.defaultValue())
                    ? ""
                    : parameter.display(parameter.defaultValue())))
        .orElseGet(() -> new Value(name, value, ""));
  }
}
