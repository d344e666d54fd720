package org.jinye.warnings.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.Weeks;
import org.jinye.warnings.WarningCount;
import org.jinye.warnings.WarningCounts.Span;
import org.jinye.warnings.WeekCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the warnings in scope. */
@Repository
public class CountQuery {

  private static final String OF_MONTH =
      """
      select left(unit_code, 6) as county, rule_id, aspect, state, reason_code as reason, measure,
             count(*) as warnings
      from warnings.warning
      where occurred_on >= :from and occurred_on < :to and unit_code like :county || '%'
      group by 1, 2, 3, 4, 5, 6
      order by 1, 2, 3, 4, 5, 6
      """;
  // The days are given beside the weeks because the index knows days.
  private static final String OF_WEEKS =
      """
      select week_no, left(unit_code, 6) as county, rule_id, count(*) as warnings
      from warnings.warning
      where occurred_on between :from and :to and week_no between :first and :last
      group by 1, 2, 3
      order by 1, 2, 3
      """;
  private static final String SPAN =
      """
      select min(occurred_on) as first, max(occurred_on) as last
      from warnings.warning
      having count(*) > 0
      """;

  private final JdbcClient database;

  CountQuery(JdbcClient database) {
    this.database = database;
  }

  public List<WarningCount> ofMonth(YearMonth month, String county) {
    return database
        .sql(OF_MONTH)
        .param("from", month.atDay(1))
        .param("to", month.plusMonths(1).atDay(1))
        .param("county", county)
        .query(WarningCount.class)
        .list();
  }

  public List<WeekCount> ofWeeks(int first, int last) {
    return database
        .sql(OF_WEEKS)
        .param("from", Weeks.monday(first))
        .param("to", Weeks.sunday(last))
        .param("first", first)
        .param("last", last)
        .query(WeekCount.class)
        .list();
  }

  public Optional<Span> span() {
    return database
        .sql(SPAN)
        .query((row, n) ->
            new Span(
                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
        .optional();
  }
}
