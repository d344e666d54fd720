package org.jinye.rulebook.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;

/** Runs one rule once: counts for every subject, rows only for those that fired. */
final class RuleRun {
  /**
   * Keys are kept for what fired and, but for the unit, are null for the rest, so one pass gives
   * counts and rows.
   */
  private static final String OUTCOMES =
      """
      create or replace temp table outcomes as
      select
        outcome, reason, week_no, retailer_id, unit_code, day_no, cycle_start_day, order_number,
        item_id, observed, baseline, ratio, peer_baseline, peer_ratio, cycles, sum(subjects) as subjects
      from (
        select
          outcome, cast(reason as string) as reason, cast(week_no as integer) as week_no,
          case when outcome = 'fired' then retailer_id end as retailer_id,
          cast(unit_code as string) as unit_code,
          case when outcome = 'fired' then cast(day_no as integer) end as day_no,
          case when outcome = 'fired' then cast(cycle_start_day as integer) end as cycle_start_day,
          case when outcome = 'fired' then cast(order_number as string) end as order_number,
          case when outcome = 'fired' then cast(item_id as string) end as item_id,
          case when outcome = 'fired' then round(cast(observed as double), 4) end as observed,
          case when outcome = 'fired' then round(cast(baseline as double), 4) end as baseline,
          case when outcome = 'fired' then round(cast(ratio as double), 4) end as ratio,
          case when outcome = 'fired' then round(cast(peer_baseline as double), 4) end as peer_baseline,
          case when outcome = 'fired' then round(cast(peer_ratio as double), 4) end as peer_ratio,
          case when outcome = 'fired' then cast(cycles as integer) end as cycles,
          1 as subjects
        from (
      :judging
        ) as judged
      ) as keyed
      group by all
      """;

  private static final String COUNTS =
      """
      select unit_code, week_no, outcome, reason, cast(sum(subjects) as bigint) as subjects
      from outcomes
      group by unit_code, week_no, outcome, reason
      order by unit_code nulls first, week_no, outcome, reason nulls first
      """;

  private static final String FIRED =
      """
      create or replace temp table fired as
      select
        :rule_id as rule_id, :rule_version as rule_version,
        concat_ws('|', :rule_id, retailer_id, cast(cycle_start_day as string),
          coalesce(order_number, ''), coalesce(item_id, '')) as finding_key,
        retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number, item_id, observed,
        baseline, ratio, peer_baseline, peer_ratio, cycles
      from outcomes
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

  /** Adds to the tables {@code findings} and {@code baseline}; {@code order_lines} must be open. */
  RuleEvaluation run(DerivedInputs inputs) {
    Rule rule = configured.rule();
    long start = System.nanoTime();
    makeInputs(inputs);
    session.execute(
        "规则 " + rule.id(), NamedParameters.replace(OUTCOMES, Map.of("judging", judging())));
    List<OutcomeCount> counts =
        session.query(
            "规则 " + rule.id() + " 计数",
            COUNTS,
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
    return new RuleEvaluation(configured, counts, Duration.ofNanos(System.nanoTime() - start));
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
