package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away, and who acts for him meanwhile. */
@Repository
public class Absences {

  private static final String STANDS_IN_FOR =
      """
      select distinct account_id from tasks.absence
      where stand_in_id = :me and not ended and first_day <= :today and last_day >= :today
      """;

  private final JdbcClient database;
  private final Colleagues colleagues;
  private final Clock clock;

  Absences(JdbcClient database, Colleagues colleagues, Clock clock) {
    this.database = database;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** The person with those for whom he stands in today. */
  public Actor actor(SignedIn me) {
    return actor(Colleague.of(me));
  }

  public Actor actor(Colleague me) {
    List<Long> away =
        database
            .sql(STANDS_IN_FOR)
            .param("me", me.id())
            .param("today", LocalDate.now(clock))
            .query(Long.class)
            .list();
    return new Actor(me, colleagues.list(away));
  }
}
