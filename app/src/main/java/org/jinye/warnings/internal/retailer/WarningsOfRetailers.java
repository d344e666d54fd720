package org.jinye.warnings.internal.retailer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.RetailerDates;
import org.jinye.retailers.RetailerReferences;
import org.jinye.retailers.WatchSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Warnings on the timeline of a file, as a signal for its watch class when people confirmed them,
 * and as rows that go along when two files become one.
 */
@Component
class WarningsOfRetailers implements RetailerDates, RetailerReferences, WatchSignal {

  private static final int ORDINARY_FROM = 1;
  private static final int KEY_FROM = 3;
  private static final String DATES =
      """
      select id, occurred_on, sentence from warnings.warning
      where retailer_id = :retailer
      order by occurred_on desc, id desc
      limit :most
      """;
  private static final String CONFIRMED =
      """
      select retailer_id, count(*) as number from warnings.warning
      where state = 'IRREGULAR' and occurred_on >= :since and retailer_id is not null
        and (cast(:retailer as text) is null or retailer_id = cast(:retailer as text))
      group by retailer_id
      """;
  private static final String MOVE =
      """
      update warnings.warning set retailer_id = :to where retailer_id = :from returning id::text
      """;
  private static final String MOVE_BACK =
      "update warnings.warning set retailer_id = :to where id in (:keys)";

  private final JdbcClient database;

  WarningsOfRetailers(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return database
        .sql(DATES)
        .param("retailer", retailerId)
        .param("most", most)
        .query((row, line) ->
            new DatedThing(
                row.getObject("occurred_on", LocalDate.class),
                "预警",
                row.getString("sentence"),
                "/warnings/" + row.getLong("id")))
        .list();
  }

  /** Shared by all three parts: the record of merges and the levels of signals. */
  @Override
  public String code() {
    return "confirmed_warning";
  }

  @Override
  public String title() {
    return "近12个月查实的预警";
  }

  @Override
  public int ordinaryFrom() {
    return ORDINARY_FROM;
  }

  @Override
  public int keyFrom() {
    return KEY_FROM;
  }

  @Override
  public Map<String, Integer> count(LocalDate since, @Nullable String retailerId) {
    Map<String, Integer> numbers = new HashMap<>();
    database
        .sql(CONFIRMED)
        .param("since", since)
        .param("retailer", retailerId)
        .query(row -> {
          numbers.put(row.getString("retailer_id"), row.getInt("number"));
        });
    return numbers;
  }

  @Override
  public List<String> move(String fromId, String toId) {
    return database.sql(MOVE).param("from", fromId).param("to", toId).query(String.class).list();
  }

  @Override
  public void moveBack(List<String> keys, String toId) {
    if (!keys.isEmpty()) {
      database
          .sql(MOVE_BACK)
          .param("keys", keys.stream().map(Long::valueOf).toList())
          .param("to", toId)
          .update();
    }
  }
}
