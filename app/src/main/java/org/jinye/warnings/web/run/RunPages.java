package org.jinye.warnings.web.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunDetails.ReasonCount;
import org.jinye.warnings.internal.run.RunResults;
import org.jinye.warnings.web.ParameterWords;
import org.jinye.warnings.web.run.RunPage.ReasonRow;
import org.jinye.warnings.web.run.RunPage.RuleParameters;
import org.springframework.stereotype.Component;

/** Puts the page of one evaluation together. */
@Component
class RunPages {

  private final RunRows rows;
  private final RunResults results;
  private final RunDetails details;
  private final RuleWords words;
  private final ParameterWords parameterWords;

  RunPages(
      RunRows rows,
      RunResults results,
      RunDetails details,
      RuleWords words,
      ParameterWords parameterWords) {
    this.rows = rows;
    this.results = results;
    this.details = details;
    this.words = words;
    this.parameterWords = parameterWords;
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
      List<ParameterWords.Value> list =
          parameterWords.list(tally.ruleId(), values.getOrDefault(tally.ruleId(), Map.of()));
      shown.add(
          new RuleParameters(
              tally.ruleId(), words.title(tally.ruleId()), tally.ruleVersion(), list));
    }
    return shown;
  }
}
