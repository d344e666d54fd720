package org.jinye.warnings.web.retailer;

import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.WarningState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the warnings of one retailer. */
@Repository
class RetailerWarningQuery {

  private static final String NEWEST =
      """
      select id, occurred_on, week_no, rule_id, sentence, priority, state, count(*) over () as total
      from warnings.warning
      where retailer_id = :retailer
      order by occurred_on desc, id desc
      limit :limit
      """;

  private final JdbcClient database;

  RetailerWarningQuery(JdbcClient database) {
    this.database = database;
  }

  /** A warning; {@code total} counts all of the retailer's. */
  record Stored(
      long id,
      LocalDate occurredOn,
      int weekNo,
      String ruleId,
      String sentence,
      int priority,
      WarningState state,
      long total) {}

  List<Stored> newest(String retailerId, int limit) {
    return database
        .sql(NEWEST)
        .param("retailer", retailerId)
        .param("limit", limit)
        .query(Stored.class)
        .list();
  }
}
