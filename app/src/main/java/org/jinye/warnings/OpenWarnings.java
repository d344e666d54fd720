package org.jinye.warnings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The warnings that wait for somebody, within the asker's scope. */
@Component
public class OpenWarnings {

  private static final String OPEN =
      """
      select id, version, state, step_since, unit_code, rule_id, subject, week_no, cycle_start,
             order_number, item_id, coalesce(is_item_new, false) as is_item_new,
             coalesce(item_was_short, false) as item_was_short, peer_growth, seasonal_factor
      from warnings.warning
      where state in ('RAISED', 'ASSIGNED')
      order by id
      """;

  private final JdbcClient database;

  OpenWarnings(JdbcClient database) {
    this.database = database;
  }

  /** All of them, oldest first. */
  public List<OpenWarning> list() {
    return database.sql(OPEN).query(OpenWarning.class).list();
  }
}
