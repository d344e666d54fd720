package org.jinye.warnings.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.OpenCount;
import org.jinye.warnings.Stage;
import org.jinye.warnings.WaitingWarning;
import org.jinye.worktime.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for somebody. */
@Repository
public class WaitingQuery {

  private static final String COUNTS =
      """
      select left(unit_code, 6) as county,
             case state when 'RAISED' then 'SCREENING' else 'CHECKING' end as stage,
             case
               when step_since < case state when 'RAISED' then cast(:screeningLate as timestamptz) else cast(:checkingLate as timestamptz) end
                 then 'OVERDUE'
               when step_since < case state when 'RAISED' then cast(:screeningSoon as timestamptz) else cast(:checkingSoon as timestamptz) end
                 then 'DUE_SOON'
               else 'IN_TIME'
             end as light,
             state = 'RAISED' and 'RETURNED' = (
               select e.kind from warnings.event e
               where e.warning_id = w.id and e.kind not in ('NOTED', 'FOLLOWED')
               order by e.id desc limit 1) as returned,
             count(*) as warnings
      from warnings.warning w
      where state in ('RAISED', 'ASSIGNED')
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4
      """;
  private static final String NEXT =
      """
      select id, rule_id, subject, left(unit_code, 6) as county, occurred_on, priority, sentence,
             step_since
      from warnings.warning
      where state = :state
      order by (step_since at time zone :zone)::date, priority desc, id
      limit :limit
      """;

  private final JdbcClient database;
  private final DueDays dueDays;
  private final WorkingDays workingDays;
  private final HandlingLimits limits;
  private final Clock clock;

  WaitingQuery(
      JdbcClient database,
      DueDays dueDays,
      WorkingDays workingDays,
      HandlingLimits limits,
      Clock clock) {
    this.database = database;
    this.dueDays = dueDays;
    this.workingDays = workingDays;
    this.limits = limits;
    this.clock = clock;
  }

  public List<OpenCount> counts(LocalDate today) {
    return database
        .sql(COUNTS)
        .param("screeningLate", startOf(dueDays.firstInTime(Stage.SCREENING, today)))
        .param("checkingLate", startOf(dueDays.firstInTime(Stage.CHECKING, today)))
        .param("screeningSoon", startOf(dueDays.firstAtEase(Stage.SCREENING, today)))
        .param("checkingSoon", startOf(dueDays.firstAtEase(Stage.CHECKING, today)))
        .query(OpenCount.class)
        .list();
  }

  public List<WaitingWarning> next(Stage stage, int limit, LocalDate today) {
    return database
        .sql(NEXT)
        .param("state", stage.state().name())
        .param("zone", clock.getZone().getId())
        .param("limit", limit)
        .query((row, n) -> {
          Instant since = row.getTimestamp("step_since").toInstant();
          LocalDate start = LocalDate.ofInstant(since, clock.getZone());
          int days = limits.days(stage.state());
          return new WaitingWarning(
              row.getLong("id"),
              row.getString("rule_id"),
              row.getString("subject"),
              row.getString("county"),
              row.getObject("occurred_on", LocalDate.class),
              stage,
              row.getInt("priority"),
              row.getString("sentence"),
              workingDays.standing(workingDays.deadline(start, days), today));
        })
        .list();
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
