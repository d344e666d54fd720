package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;

/** Runs one rule once: every subject with its outcome goes to a file, what fired to the tables. */
final class RuleRun {
  /** The rows of the table {@code fired} as subjects, for counting. */
  private static final String FIRED =
      "(select *, 'fired' as outcome, cast(null as string) as reason from fired) as subjects";

  private final Session session;
  private final ConfiguredRule configured;
  private final RunSql sql;

  RuleRun(Session session, ConfiguredRule configured, Request request) {
    this(session, configured, request.from(), request.to());
  }

  RuleRun(Session session, ConfiguredRule configured, LocalDate from, LocalDate to) {
    this.session = session;
    this.configured = configured;
    this.sql = RunSql.of(configured, from, to);
  }

  /**
   * Adds to the tables {@code findings} and {@code baseline}, and stages the file of subjects;
   * {@code order_lines} must be open.
   */
  RuleEvaluation run(DerivedInputs inputs, ParquetOutput output) {
    Rule rule = configured.rule();
    long start = System.nanoTime();
    makeInputs(inputs);
    // one pass over the orders; counts and findings are then read from the file it leaves
    Path file =
        output.stage("规则 " + rule.id(), sql.subjects(), "subjects-" + rule.id() + ".parquet");
    String subjects = Session.parquet(List.of(output.unfinished(file)));
    List<OutcomeCount> counts = counts(subjects);
    session.execute(
        "规则 " + rule.id() + " 结果", "create or replace temp table fired as " + sql.fired(subjects));
    session.execute("规则 " + rule.id() + " 结果", "insert into findings from fired");
    session.execute("规则 " + rule.id() + " 基线", "insert into baseline " + sql.baseline());
    return new RuleEvaluation(
        configured, counts, file, Duration.ofNanos(System.nanoTime() - start));
  }

  /** Stages a file with what fires, nothing else; {@code order_lines} must be open. */
  Trial tryOut(DerivedInputs inputs, ParquetOutput output, String fileName) {
    String what = "规则 " + configured.rule().id() + " 回测";
    long start = System.nanoTime();
    makeInputs(inputs);
    session.execute(
        what,
        "create or replace temp table fired as "
            + sql.fired("(" + sql.subjects() + ") as subjects"));
    List<OutcomeCount> counts = counts(FIRED);
    Path file =
        output.stage(what, "select * from fired order by " + RunSql.FINDINGS_ORDER, fileName);
    return new Trial(configured, counts, file, Duration.ofNanos(System.nanoTime() - start));
  }

  private List<OutcomeCount> counts(String subjects) {
    return session.query(
        "规则 " + configured.rule().id() + " 计数",
        sql.counts(subjects),
        row ->
            new OutcomeCount(
                row.getString(1),
                row.getInt(2),
                Outcome.of(row.getString(3)),
                row.getString(4),
                row.getLong(5)));
  }

  /** Makes the inputs that the rule names. */
  void makeInputs(DerivedInputs inputs) {
    sql.views().forEach(inputs::make);
  }

  /** The rule itself: a select that gives every subject its outcome. */
  String judging() {
    return sql.judging();
  }
}
