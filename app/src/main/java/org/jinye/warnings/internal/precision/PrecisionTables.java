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
public class PrecisionTables {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
  private static final String TABLE =
      """
      select %s as key,
             count(*) as fired,
             count(*) filter (where state in ('RAISED', 'ASSIGNED')) as open,
             count(*) filter (where state = 'NOT_PROCESSED') as not_processed,
             count(*) filter (where state = 'HARMLESS') as harmless,
             count(*) filter (where state = 'IRREGULAR') as irregular,
             coalesce(sum(d.checked), 0)::bigint as sampled,
             coalesce(sum(d.overturned), 0)::bigint as overturned
      from warnings.warning w
      left join (
        select warning_id, count(*) filter (where result is not null) as checked,
               count(*) filter (where result = 'OVERTURNED') as overturned
        from warnings.sampled group by warning_id) d on d.warning_id = w.id
      where w.occurred_on >= :from and w.occurred_on < :to and %s
      group by 1
      order by 1
      """;
  private static final String SAMPLED =
      """
      select d.closed_by as key, count(*) as sampled,
             count(*) filter (where d.result = 'OVERTURNED') as overturned
      from warnings.sampled d
      join warnings.warning w on w.id = d.warning_id
      where d.result is not null and w.occurred_on >= :from and w.occurred_on < :to
      group by 1
      """;

  private final JdbcClient database;

  PrecisionTables(JdbcClient database) {
    this.database = database;
  }

  /** By what the lines of a table are. */
  public enum By {
    RULE("w.rule_id", "true"),
    COUNTY("left(w.unit_code, 6)", "true"),
    PERSON("w.ended_by", "w.ended_by is not null");

    private final String key;
    private final String condition;

    By(String key, String condition) {
      this.key = key;
      this.condition = condition;
    }
  }

  /**
   * A line. open + notProcessed + harmless + irregular = fired.
   *
   * @param sampled warnings of the line that were looked at again
   * @param overturned of these, that should have been processed
   */
  public record Tally(
      String key,
      long fired,
      long open,
      long notProcessed,
      long harmless,
      long irregular,
      long sampled,
      long overturned) {

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

  private record Checked(String key, long sampled, long overturned) {}

  /** Null month = all the time. A sample counts for whoever closed the warning that was drawn. */
  public List<Tally> list(By by, @Nullable YearMonth month) {
    LocalDate from = month == null ? FIRST : month.atDay(1);
    LocalDate to = month == null ? LAST : month.plusMonths(1).atDay(1);
    List<Tally> rows =
        database
            .sql(TABLE.formatted(by.key, by.condition))
            .param("from", Date.valueOf(from))
            .param("to", Date.valueOf(to))
            .query(Tally.class)
            .list();
    if (by != By.PERSON) {
      return rows;
    }
    List<Checked> checked =
        database
            .sql(SAMPLED)
            .param("from", Date.valueOf(from))
            .param("to", Date.valueOf(to))
            .query(Checked.class)
            .list();
    return rows.stream().map(row -> withSamples(row, checked)).toList();
  }

  /** A reopened warning has another closer later: the sample stays the first one's. */
  private static Tally withSamples(Tally row, List<Checked> checked) {
    return checked.stream()
        .filter(one -> one.key().equals(row.key()))
        .findFirst()
        .map(one ->
            new Tally(
                row.key(),
                row.fired(),
                row.open(),
                row.notProcessed(),
                row.harmless(),
                row.irregular(),
                one.sampled(),
                one.overturned()))
        .orElseGet(() ->
            new Tally(
                row.key(),
                row.fired(),
                row.open(),
                row.notProcessed(),
                row.harmless(),
                row.irregular(),
                0,
                0));
  }
}
