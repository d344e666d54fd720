package org.jinye.warnings.web.why;

import java.util.List;
import java.util.Optional;
import org.jinye.platform.web.NotFound;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.RunSql;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.replay.Raised;
import org.jinye.warnings.internal.replay.RaisedQuery;
import org.jinye.warnings.internal.replay.Replay;
import org.jinye.warnings.internal.replay.ReplayingWarning;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.web.Comparisons;
import org.springframework.stereotype.Component;

/** Puts the page together that says why there is a warning. */
@Component
class WhyPages {

  private final RaisedQuery query;
  private final ReplayingWarning replaying;
  private final ParameterOrigins origins;
  private final RunDetails runs;
  private final Comparisons comparisons;
  private final FigureWords figures;
  private final WarningSubjects subjects;
  private final Rulebook rulebook;

  WhyPages(
      RaisedQuery query,
      ReplayingWarning replaying,
      ParameterOrigins origins,
      RunDetails runs,
      Comparisons comparisons,
      FigureWords figures,
      WarningSubjects subjects,
      Rulebook rulebook) {
    this.query = query;
    this.replaying = replaying;
    this.origins = origins;
    this.runs = runs;
    this.comparisons = comparisons;
    this.figures = figures;
    this.subjects = subjects;
    this.rulebook = rulebook;
  }

  WhyPage page(long id) {
    Raised raised = raised(id);
    Optional<ConfiguredRule> rule = replaying.rule(raised);
    String ruleId = raised.finding().ruleId();
    return new WhyPage(
        raised,
        rulebook.findRule(ruleId).map(Rule::title).orElse(ruleId),
        subjects.names(List.of(raised.subject())).getOrDefault(raised.subject(), raised.subject()),
        rule.map(known -> origins.of(raised, known)).orElse(List.of()),
        comparisons.of(raised.finding(), query.evidence(raised)),
        runs.listInputs(raised.runId()),
        rule.map(known -> RunSql.of(known, raised.from(), raised.to())).orElse(null));
  }

  ReplayPage replay(long id) {
    Raised raised = raised(id);
    Replay replay = replaying.replay(raised);
    return new ReplayPage(
        raised,
        replay,
        replaying
            .rule(raised)
            .map(rule -> figures.lines(replay.figures(), rule, raised.finding(), replay.finding()))
            .orElse(List.of()),
        comparisons.of(raised.finding(), query.evidence(raised)),
        comparisons.of(raised.finding(), replay.evidence()));
  }

  private Raised raised(long id) {
    return query.find(id).orElseThrow(() -> NotFound.of("预警"));
  }
}
