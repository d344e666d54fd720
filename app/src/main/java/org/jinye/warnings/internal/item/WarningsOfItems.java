package org.jinye.warnings.internal.item;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the warnings in sight that name an item. */
@Repository
public class WarningsOfItems {

  private static final String COUNTS =
      """
      select item_id, count(*) as warnings,
             count(*) filter (where state in ('RAISED', 'ASSIGNED')) as open
      from warnings.warning where item_id is not null
      group by item_id
      """;
  private static final String MARKS =
      """
      select week_no, occurred_on as day, count(*) as warnings from warnings.warning
      where item_id = :item and week_no between :from and :to
      group by week_no, occurred_on order by occurred_on
      """;

  private final JdbcClient database;

  WarningsOfItems(JdbcClient database) {
    this.database = database;
  }

  /** All warnings of an item, and those that wait for somebody. */
  public record Count(String itemId, long warnings, long open) {}

  /** How many warnings of an item fell on a day. */
  public record Mark(int weekNo, LocalDate day, long warnings) {}

  public Map<String, Count> counts() {
    return database.sql(COUNTS).query(Count.class).list().stream()
        .collect(toMap(Count::itemId, Function.identity()));
  }

  public List<Mark> marks(String itemId, int from, int to) {
    return database
        .sql(MARKS)
        .param("item", itemId)
        .param("from", from)
        .param("to", to)
        .query(Mark.class)
        .list();
  }
}
