package org.jinye.warnings.internal.backtest;

import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What back-tests came to, in the reader's scope. */
@Repository
public class BacktestResults {

  private static final String WEEKS =
      """
      select unit_code, side, week_no, findings, shared, confirmed, beside
      from warnings.backtest_count where backtest_id = :id order by week_no, unit_code, side
      """;
  private static final String POINTS =
      """
      select position, value, sum(findings)::bigint as findings, sum(found)::bigint as found,
        sum(confirmed)::bigint as confirmed
      from warnings.backtest_point where backtest_id = :id group by position, value order by position
      """;
  private static final String IN_STATE =
      """
      from warnings.backtest_confirmed c join warnings.warning w on w.id = c.warning_id
      where c.backtest_id = :id
        and (:which = '' or :which = case when c.by_a and c.by_b then 'stays'
          when c.by_a then 'lost' when c.by_b then 'gained' else 'neither' end)
      """;
  private static final String CONFIRMED =
      """
      select w.id, w.subject, w.unit_code, w.week_no, w.occurred_on, w.sentence, c.by_a, c.by_b,
        (select count(*) from warnings.warning o
         where o.subject = w.subject and o.week_no = w.week_no and o.rule_id <> w.rule_id
           and o.state = 'IRREGULAR') as beside
      """;

  private final JdbcClient database;

  BacktestResults(JdbcClient database) {
    this.database = database;
  }

  /** Findings of a side in a county and week. */
  public record WeekCount(
      String unitCode,
      String side,
      int weekNo,
      long findings,
      long shared,
      long confirmed,
      long beside) {}

  /** The curve at one value. */
  public record Point(int position, String value, long findings, long found, long confirmed) {

    /** Name of the {@link TestedSide}. */
    public String side() {
      return TestedSide.ofPoint(position);
    }
  }

  /** A confirmed irregularity; {@code beside} = confirmed by other rules for the same week. */
  public record ConfirmedRow(
      long id,
      String subject,
      String unitCode,
      int weekNo,
      LocalDate occurredOn,
      String sentence,
      boolean byA,
      boolean byB,
      long beside) {}

  public List<WeekCount> listWeeks(long id) {
    return database.sql(WEEKS).param("id", id).query(WeekCount.class).list();
  }

  public List<Point> listPoints(long id) {
    return database.sql(POINTS).param("id", id).query(Point.class).list();
  }

  /** How many; {@code which}: stays, lost, gained, neither, or empty for all. */
  public long countConfirmed(long id, String which) {
    return database
        .sql("select count(*) " + IN_STATE)
        .param("id", id)
        .param("which", which)
        .query(Long.class)
        .single();
  }

  public List<ConfirmedRow> listConfirmed(long id, String which, Pager pager) {
    return database
        .sql(CONFIRMED + IN_STATE + " order by w.occurred_on desc, w.id limit :size offset :offset")
        .param("id", id)
        .param("which", which)
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(ConfirmedRow.class)
        .list();
  }
}
