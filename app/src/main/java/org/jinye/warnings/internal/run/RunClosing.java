package org.jinye.warnings.internal.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.OutcomeCount;
import org.jinye.rulebook.engine.RuleEvaluation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The good end of a run: its warnings, its counts and its state, in one transaction. */
@Component
class RunClosing {

  private static final String OUTCOME =
      """
      insert into warnings.run_outcome
        (run_id, unit_code, rule_id, week_no, outcome, reason, subjects)
      select :run, unit_code, :rule, week_no, outcome, reason, subjects
      from unnest(:units::text[], :weeks::int[], :outcomes::text[], :reasons::text[], :subjects::bigint[])
        as c (unit_code, week_no, outcome, reason, subjects)
      """;
  private static final String RULE =
      "update warnings.run_rule set seconds = :seconds where run_id = :run and rule_id = :rule";
  private static final String FINISH =
      """
      update warnings.run
      set state = 'FINISHED', phase = '', percent = 100, ended_at = :now,
          seconds = extract(epoch from cast(:now as timestamptz) - started_at),
          findings = (select count(*) from warnings.run_finding where run_id = :id),
          warnings_raised = :raised
      where id = :id and state = 'RUNNING' and not cancel_asked
      """;

  private final JdbcClient database;
  private final RaisingWarnings raising;
  private final ShadowStore shadows;
  private final RunTasks tasks;
  private final Clock clock;

  RunClosing(
      JdbcClient database,
      RaisingWarnings raising,
      ShadowStore shadows,
      RunTasks tasks,
      Clock clock) {
    this.shadows = shadows;
    this.tasks = tasks;
    this.database = database;
    this.raising = raising;
    this.clock = clock;
  }

  /**
   * Takes over what was found and finishes the run.
   *
   * @throws RunStopped when the run was cancelled meanwhile; then nothing is kept
   */
  @Transactional
  public void close(
      StoredRun run, Evaluation evaluation, FoundReader found, List<ShadowCount> tried) {
    long raised =
        raising.raise(run, found, evaluation.rules().stream().map(RuleEvaluation::rule).toList());
    evaluation.rules().forEach(rule -> keepCounts(run, rule));
    shadows.add(run, tried);
    int finished =
        database
            .sql(FINISH)
            .param("id", run.id())
            .param("now", Timestamp.from(clock.instant()))
            .param("raised", raised)
            .update();
    if (finished != 1) {
      throw new RunStopped();
    }
    tasks.finished(run);
  }

  /** Subjects of retailers beyond the snapshot belong to another city's run. */
  private void keepCounts(StoredRun run, RuleEvaluation rule) {
    List<OutcomeCount> counts =
        rule.counts().stream().filter(count -> count.unitCode() != null).toList();
    String ruleId = rule.rule().rule().id();
    database
        .sql(OUTCOME)
        .param("run", run.id())
        .param("rule", ruleId)
        .param("units", counts.stream().map(OutcomeCount::unitCode).toArray(String[]::new))
        .param("weeks", counts.stream().map(OutcomeCount::weekNo).toArray(Integer[]::new))
        .param("outcomes", counts.stream().map(c -> c.outcome().code()).toArray(String[]::new))
        .param(
            "reasons",
            counts.stream().map(c -> c.reason() == null ? "" : c.reason()).toArray(String[]::new))
        .param("subjects", counts.stream().map(OutcomeCount::subjects).toArray(Long[]::new))
        .update();
    database
        .sql(RULE)
        .param("run", run.id())
        .param("rule", ruleId)
        .param("seconds", seconds(rule.time()))
        .update();
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
