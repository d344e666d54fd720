package org.jinye.organization.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes of the organisation follow one another: what was checked still holds when it is written.
 */
@Component
public class OneAtATime {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('keeping the organisation', 0))::text";

  private final JdbcClient database;

  OneAtATime(JdbcClient database) {
    this.database = database;
  }

  /** Until the end of the transaction nobody else changes units, posts, people or holdings. */
  public void begin() {
    database.sql(LOCK).query(String.class).single();
  }
}
