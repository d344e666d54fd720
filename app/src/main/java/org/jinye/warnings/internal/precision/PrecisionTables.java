package org.jinye.warnings.internal.precision;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of warnings by rule, by county and by the person who closed them. */
@Repository
@SuppressWarnings("InlineFormatString") // the SQL stands at the top of its class
public class PrecisionTables {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
  private static final String FATES =
      """
      count(*) as fired,
      count(*) filter (where state in ('RAISED', 'ASSIGNED')) as open,
      count(*) filter (where state = 'NOT_PROCESSED') as not_processed,
      count(*) filter (where state = 'HARMLESS') as harmless,
      count(*) filter (where state = 'IRREGULAR') as irregular
      """;

  // a warning that was reopened can be drawn again in a later month: it counts once
  private static final String SUBJECT =
      """
      select %1$s as key, %1$s as name, %2$s,
             count(d.warning_id) as sampled,
             count(d.warning_id) filter (where d.overturned) as overturned
      from warnings.warning w
      left join (
        select warning_id, bool_or(result = 'OVERTURNED') as overturned
        from warnings.sampled where result is not null group by warning_id) d on d.warning_id = w.id
      where w.occurred_on >= :from and w.occurred_on < :to
        and w.unit_code >= :county and w.unit_code < :county || ':'
        and (:rule = '' or w.rule_id = :rule)
      group by 1
      order by 1
      """;

  // what was reopened has another closer later, or none: its sample stays with the first one
  private static final String PERSON =
      """
      with closed as (
        select coalesce(ended_by_id::text, ended_by) as key, max(ended_by) as name, %s
        from warnings.warning
        where ended_by is not null and occurred_on >= :from and occurred_on < :to
          and (:rule = '' or rule_id = :rule)
        group by 1),
      checked as (
        select coalesce(d.closed_by_id::text, d.closed_by) as key, max(d.closed_by) as name,
               count(distinct d.warning_id) as sampled,
               count(distinct d.warning_id) filter (where d.result = 'OVERTURNED') as overturned
        from warnings.sampled d
        join warnings.warning w on w.id = d.warning_id
        where d.result is not null and w.occurred_on >= :from and w.occurred_on < :to
          and (:rule = '' or w.rule_id = :rule)
        group by 1)
      select key, coalesce(c.name, d.name) as name, coalesce(fired, 0) as fired,
             coalesce(open, 0) as open, coalesce(not_processed, 0) as not_processed,
             coalesce(harmless, 0) as harmless, coalesce(irregular, 0) as irregular,
             coalesce(sampled, 0) as sampled, coalesce(overturned, 0) as overturned
      from closed c
      full join checked d using (key)
      order by 2, 1
      """;

  private final JdbcClient database;

  PrecisionTables(JdbcClient database) {
    this.database = database;
  }

  /** By what the lines of a table are. */
  public enum By {
    RULE(SUBJECT.formatted("w.rule_id", FATES)),
    COUNTY(SUBJECT.formatted("left(w.unit_code, 6)", FATES)),
    PERSON(PrecisionTables.PERSON.formatted(FATES));

    private final String sql;

    By(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A line. open + notProcessed + harmless + irregular = fired.
   *
   * @param key rule, county, or account; a name where no account was recorded
   * @param sampled warnings of the line that were looked at again
   * @param overturned of these, that should have been processed
   */
  public record Tally(
      String key,
      String name,
      long fired,
      long open,
      long notProcessed,
      long harmless,
      long irregular,
      long sampled,
      long overturned) {

    /** Of nothing. */
    public static final Tally NONE = new Tally("", "合计", 0, 0, 0, 0, 0, 0, 0);

    /** Both together, called as this one. */
    public Tally plus(Tally other) {
      return new Tally(
          key,
          name,
          fired + other.fired,
          open + other.open,
          notProcessed + other.notProcessed,
          harmless + other.harmless,
          irregular + other.irregular,
          sampled + other.sampled,
          overturned + other.overturned);
    }

    public long closed() {
      return notProcessed + harmless + irregular;
    }

    /** Confirmed out of closed, in whole percent; a dash while nothing is closed. */
    public String precision() {
      return closed() == 0 ? "—" : Math.round(100.0 * irregular / closed()) + "%";
    }

    /** Overturned out of sampled; a dash while nothing is sampled. */
    public String overturnedRate() {
      return sampled == 0 ? "—" : Math.round(100.0 * overturned / sampled) + "%";
    }
  }

  /** Null month = all the time. A sample counts for whoever closed the warning that was drawn. */
  public List<Tally> list(By by, @Nullable YearMonth month) {
    return list(by, month, "", "");
  }

  /** The same of one rule alone; empty = of all. */
  public List<Tally> listOfRule(By by, @Nullable YearMonth month, String rule) {
    return list(by, month, "", rule);
  }

  /** The same by rule or county of one county alone; empty = all in sight. */
  public List<Tally> list(By by, @Nullable YearMonth month, String county) {
    return list(by, month, county, "");
  }

  private List<Tally> list(By by, @Nullable YearMonth month, String county, String rule) {
    LocalDate from = month == null ? FIRST : month.atDay(1);
    LocalDate to = month == null ? LAST : month.plusMonths(1).atDay(1);
    return database
        .sql(by.sql)
        .param("from", Date.valueOf(from))
        .param("to", Date.valueOf(to))
        .param("county", county)
        .param("rule", rule)
        .query(Tally.class)
        .list();
  }
}
