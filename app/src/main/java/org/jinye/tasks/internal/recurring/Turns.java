package org.jinye.tasks.internal.recurring;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opening and finishing the recurring work of a unit follow one another: otherwise work that is
 * done in the very moment in which its task appears would leave it open for ever.
 */
@Component
public class Turns {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('recurring ' || :kind || ' ' || :unit, 0))::text";

  private final JdbcClient database;

  Turns(JdbcClient database) {
    this.database = database;
  }

  /** Plain recurring work is known here alone and needs no turns. */
  public void take(String kind, String unit) {
    if (!kind.equals(RecurringOpening.KIND.code())) {
      database.sql(LOCK).param("kind", kind).param("unit", unit).query(String.class).single();
    }
  }
}
