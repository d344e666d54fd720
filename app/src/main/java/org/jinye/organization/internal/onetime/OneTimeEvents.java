package org.jinye.organization.internal.onetime;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jinye.organization.internal.onetime.OneTimeEvent.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of what happened to one-time passwords; only ever added to. */
@Repository
class OneTimeEvents {

  private static final String ADD =
      """
      insert into organization.one_time_event (account_id, at, kind, done_by, reason)
      values (:account, :at, :kind, :by, :reason)
      """;
  private static final String LIST =
      """
      select at, kind, done_by, reason from organization.one_time_event
      where account_id = :account order by id desc limit 20
      """;

  private final JdbcClient database;
  private final Clock clock;

  OneTimeEvents(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(long accountId, Kind kind, String by, String reason) {
    database
        .sql(ADD)
        .param("account", accountId)
        .param("at", Timestamp.from(clock.instant()))
        .param("kind", kind.name())
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  /** The newest first. */
  List<OneTimeEvent> list(long accountId) {
    return database
        .sql(LIST)
        .param("account", accountId)
        .query((row, number) ->
            new OneTimeEvent(
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("done_by"),
                row.getString("reason")))
        .list();
  }
}
