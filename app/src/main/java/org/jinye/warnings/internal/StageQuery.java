package org.jinye.warnings.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jinye.warnings.StageCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How warnings kept the limits of their stages, read from their timelines: a stage begins with one
 * event and ends with the next. Of a stage that was passed twice the last time counts.
 */
@Repository
public class StageQuery {

  /**
   * A common table expression {@code passed (warning_id, unit_code, stage, timeliness)}.
   * Parameters: those of {@link DueDays.Table}, zone, today, and the days from and to (excluded) of
   * the business.
   */
  public static final String PASSED =
      """
      with due as (
        select * from unnest(
          string_to_array(:starts, ',')::date[],
          string_to_array(:screeningDues, ',')::date[],
          string_to_array(:checkingDues, ',')::date[]) as d (start_on, screening_on, checking_on)
      ), step as (
        select e.id, e.warning_id, e.unit_code, e.kind,
               case when e.kind = 'ASSIGNED' then 'CHECKING' else 'SCREENING' end as stage,
               (e.at at time zone :zone)::date as start_on,
               (lead(e.at) over (partition by e.warning_id order by e.id)
                 at time zone :zone)::date as end_on
        from warnings.event e
        join warnings.warning w on w.id = e.warning_id
        where e.kind not in ('NOTED', 'FOLLOWED') and w.occurred_on >= :from and w.occurred_on < :to
      ), last_pass as (
        select distinct on (warning_id, stage) warning_id, unit_code, stage, start_on, end_on
        from step
        where kind in ('RAISED', 'ASSIGNED', 'RETURNED', 'REOPENED')
        order by warning_id, stage, id desc
      ), passed as (
        select p.warning_id, p.unit_code, p.stage,
               case
                 when p.end_on is null and d.last_on < :today then 'OVERDUE'
                 when p.end_on is null then 'RUNNING'
                 when p.end_on > d.last_on then 'LATE'
                 else 'IN_TIME'
               end as timeliness
        from last_pass p
        join lateral (
          select case p.stage when 'SCREENING' then screening_on else checking_on end as last_on
          from due where due.start_on = p.start_on) d on true
      )
      """;

  private static final String OF_MONTH =
      PASSED
          + """
          select left(unit_code, 6) as county, stage, timeliness, count(*) as warnings
          from passed
          where unit_code like :county || '%'
          group by 1, 2, 3
          order by 1, 2, 3
          """;
  private static final String FIRST_EVENT =
      """
      select coalesce(min(e.at at time zone :zone)::date, :today)
      from warnings.event e
      join warnings.warning w on w.id = e.warning_id
      where w.occurred_on >= :from and w.occurred_on < :to
      """;

  private final JdbcClient database;
  private final DueDays dueDays;
  private final String zone;

  StageQuery(JdbcClient database, DueDays dueDays, Clock clock) {
    this.database = database;
    this.dueDays = dueDays;
    this.zone = clock.getZone().getId();
  }

  public List<StageCount> ofMonth(YearMonth month, String county, LocalDate today) {
    return database
        .sql(OF_MONTH)
        .params(parameters(month.atDay(1), month.plusMonths(1).atDay(1), today))
        .param("county", county)
        .query(StageCount.class)
        .list();
  }

  /** What {@link #PASSED} needs for the business of the days from and to (excluded). */
  public Map<String, Object> parameters(LocalDate from, LocalDate to, LocalDate today) {
    LocalDate first =
        database
            .sql(FIRST_EVENT)
            .param("zone", zone)
            .param("today", today)
            .param("from", from)
            .param("to", to)
            .query(LocalDate.class)
            .single();
    DueDays.Table due = dueDays.from(first.isBefore(today) ? first : today, today);
    return Map.of(
        "starts", due.starts(),
        "screeningDues", due.screeningDues(),
        "checkingDues", due.checkingDues(),
        "zone", zone,
        "today", today,
        "from", from,
        "to", to);
  }
}
