package org.jinye.warnings.internal.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How runs ended, within the asker's scope. */
@Repository
public class RunResults {

  private static final String RUN =
      """
      select id, unit_code, from_date, to_date, state, problem
      from warnings.run
      where id = :id
      """;
  private static final String TALLIES =
      """
      select r.rule_id, r.rule_version, r.seconds,
             coalesce(o.fired, 0) as fired, coalesce(o.not_fired, 0) as not_fired,
             coalesce(o.not_evaluated, 0) as not_evaluated, coalesce(w.raised, 0) as raised,
             coalesce(h.suppressed, 0) as suppressed
      from warnings.run_rule r
      left join (
        select rule_id,
               sum(subjects) filter (where outcome = 'fired') as fired,
               sum(subjects) filter (where outcome = 'not_fired') as not_fired,
               sum(subjects) filter (where outcome = 'not_evaluated') as not_evaluated
        from warnings.run_outcome
        where run_id = :id
        group by rule_id) o on o.rule_id = r.rule_id
      left join (
        select rule_id, count(*) as raised
        from warnings.warning
        where run_id = :id
        group by rule_id) w on w.rule_id = r.rule_id
      left join (
        select rule_id, count(*) as suppressed
        from warnings.run_hit
        where run_id = :id
        group by rule_id) h on h.rule_id = r.rule_id
      where r.run_id = :id
      order by r.rule_id
      """;

  private final JdbcClient database;

  RunResults(JdbcClient database) {
    this.database = database;
  }

  /** One line a rule; empty until the run has begun. */
  public List<RuleTally> listTallies(long runId) {
    return database.sql(TALLIES).param("id", runId).query(RunResults::tally).list();
  }

  RunResult result(long runId) {
    List<RuleTally> tallies = listTallies(runId);
    return database
        .sql(RUN)
        .param("id", runId)
        .query((row, n) -> {
          RunState state = RunState.valueOf(row.getString("state"));
          return new RunResult(
              row.getLong("id"),
              row.getString("unit_code"),
              row.getObject("from_date", LocalDate.class),
              row.getObject("to_date", LocalDate.class),
              state,
              row.getString("problem"),
              state == RunState.FINISHED ? tallies : List.of());
        })
        .optional()
        .orElseThrow(() -> NotFound.of("评估"));
  }

  private static RuleTally tally(ResultSet row, int number) throws SQLException {
    BigDecimal seconds = row.getBigDecimal("seconds");
    return new RuleTally(
        row.getString("rule_id"),
        row.getInt("rule_version"),
        row.getLong("fired"),
        row.getLong("not_fired"),
        row.getLong("not_evaluated"),
        row.getLong("raised"),
        row.getLong("suppressed"),
        seconds == null ? null : seconds.doubleValue());
  }
}
