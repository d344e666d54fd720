package org.jinye.demo.internal.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the making of the demo city is; kept in the database, so that it can go on. */
@Repository
public class Making {

  private static final String PLAN = "select seed, retailers, weeks, until from demo.city";
  private static final String BEGIN =
      """
      insert into demo.city (seed, retailers, weeks, until)
      values (:seed, :retailers, :weeks, :until)
      on conflict do nothing
      """;
  private static final String IS_DONE = "select exists (select from demo.step where name = :name)";
  private static final String DONE =
      "insert into demo.step (name, done_at) values (:name, :at) on conflict (name) do nothing";
  private static final String LAST_STEP = "finished";

  private final JdbcClient database;
  private final Clock clock;

  Making(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<CityPlan> findPlan() {
    return database.sql(PLAN).query(CityPlan.class).optional();
  }

  /** False when another plan is there already. */
  boolean begin(CityPlan plan) {
    return database
            .sql(BEGIN)
            .param("seed", plan.seed())
            .param("retailers", plan.retailers())
            .param("weeks", plan.weeks())
            .param("until", plan.until())
            .update()
        == 1;
  }

  public boolean isFinished() {
    return isDone(LAST_STEP);
  }

  void finish() {
    done(LAST_STEP);
  }

  boolean isDone(String step) {
    return database.sql(IS_DONE).param("name", step).query(Boolean.class).single();
  }

  void done(String step) {
    Instant now = clock.instant();
    database.sql(DONE).param("name", step).param("at", Timestamp.from(now)).update();
  }
}
