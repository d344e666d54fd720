package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;

/** Runs one rule once: every subject with its outcome goes to a file, what fired to the tables. */
final class RuleRun {
  /** One pass over the orders; counts and findings are then read from the file it leaves. */
  private static final String SUBJECTS =
      """
      select
        :rule_id as rule_id, outcome, cast(reason as string) as reason, cast(unit_code as string) as unit_code,
        cast(retailer_id as string) as retailer_id, cast(week_no as integer) as week_no,
        cast(day_no as integer) as day_no, cast(cycle_start_day as integer) as cycle_start_day,
        cast(order_number as string) as order_number, cast(item_id as string) as item_id,
        round(cast(observed as double), 4) as observed,
        round(cast(baseline as double), 4) as baseline, round(cast(ratio as double), 4) as ratio,
        round(cast(peer_baseline as double), 4) as peer_baseline,
        round(cast(peer_ratio as double), 4) as peer_ratio, cast(cycles as integer) as cycles,
        cast(aspect as string) as aspect, cast(detail as string) as detail,
        round(cast(figure as double), 4) as figure
      from (
      :judging
      ) as judged
      """;

  private static final String COUNTS =
      """
      select unit_code, week_no, outcome, reason, count(*) as subjects
      from :subjects
      group by unit_code, week_no, outcome, reason
      order by unit_code nulls first, week_no, outcome, reason nulls first
      """;

  private static final String FIRED =
      """
      create or replace temp table fired as
      select
        :rule_id as rule_id, :rule_version as rule_version,
        concat_ws('|', :rule_id, coalesce(retailer_id, unit_code), cast(cycle_start_day as string),
          coalesce(order_number, ''), coalesce(item_id, ''), aspect, detail) as finding_key,
        retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number, item_id, observed,
        baseline, ratio, peer_baseline, peer_ratio, cycles, aspect, detail, figure
      from :subjects
      where outcome = 'fired'
      """;

  private final Session session;
  private final ConfiguredRule configured;
  private final Map<String, String> literals;

  RuleRun(Session session, ConfiguredRule configured, Request request) {
    this.session = session;
    this.configured = configured;
    this.literals = new LinkedHashMap<>(configured.literals());
    literals.put("from_day", String.valueOf(request.from().toEpochDay()));
    literals.put("to_day", String.valueOf(request.to().toEpochDay()));
    literals.put("rule_id", Session.quoted(configured.rule().id()));
    literals.put("rule_version", String.valueOf(configured.rule().version()));
  }

  /**
   * Adds to the tables {@code findings} and {@code baseline}, and stages the file of subjects;
   * {@code order_lines} must be open.
   */
  RuleEvaluation run(DerivedInputs inputs, ParquetOutput output) {
    Rule rule = configured.rule();
    long start = System.nanoTime();
    makeInputs(inputs);
    Path file =
        output.stage(
            "规则 " + rule.id(),
            NamedParameters.replace(
                SUBJECTS, Map.of("rule_id", Session.quoted(rule.id()), "judging", judging())),
            "subjects-" + rule.id() + ".parquet");
    literals.put("subjects", Session.parquet(List.of(output.unfinished(file))));
    List<OutcomeCount> counts =
        session.query(
            "规则 " + rule.id() + " 计数",
            NamedParameters.replace(COUNTS, literals),
            row ->
                new OutcomeCount(
                    row.getString(1),
                    row.getInt(2),
                    Outcome.of(row.getString(3)),
                    row.getString(4),
                    row.getLong(5)));
    session.execute("规则 " + rule.id() + " 结果", NamedParameters.replace(FIRED, literals));
    session.execute("规则 " + rule.id() + " 结果", "insert into findings from fired");
    session.execute(
        "规则 " + rule.id() + " 基线",
        "insert into baseline " + NamedParameters.replace(rule.sql().baseline(), literals));
    return new RuleEvaluation(
        configured, counts, file, Duration.ofNanos(System.nanoTime() - start));
  }

  /** Makes the inputs that the rule names. */
  void makeInputs(DerivedInputs inputs) {
    configured.rule().sql().views().forEach(view -> inputs.make(view, literals));
  }

  /** The rule itself: a select that gives every subject its outcome. */
  String judging() {
    return NamedParameters.replace(configured.rule().sql().judging(), literals);
  }
}
