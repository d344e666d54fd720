package org.jinye.organization.internal.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of sign-ins: what is written is never changed. */
@Repository
class Attempts {

  private static final String ADD =
      """
      insert into organization.sign_in_attempt
        (at, username, account_id, unit_code, address, way, outcome, reason)
      values (:at, :username, :account, :unit, :address, :way, :outcome, :reason)
      """;
  private static final String OF_USERNAME =
      """
      select count(*) as count, max(at) as last
      from organization.sign_in_attempt
      where username = :username and outcome = 'FAILED' and way in ('PASSWORD', 'CODE')
        and at > :since and at <= :until
        and at > coalesce((select max(at) from organization.sign_in_attempt
                           where username = :username and outcome in ('SUCCEEDED', 'RELEASED')
                             and way in ('PASSWORD', 'CODE') and at <= :until),
                          '-infinity')
      """;
  private static final String OF_ADDRESS =
      """
      select count(*) as count, max(at) as last
      from organization.sign_in_attempt
      where address = :address and outcome = 'FAILED' and way in ('PASSWORD', 'CODE')
        and at > :since and at <= :until
      """;

  /**
   * What a clock that was ahead has written counts when its time has come: else a failure would
   * shut somebody out for as long, or a success open the way to guessing. Nodes differ by less.
   */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final Duration MEMORY_OF_USERNAME = Duration.ofDays(1);
  private static final Duration MEMORY_OF_ADDRESS = Duration.ofHours(1);
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('sign-in ' || :username, 0))::text";

  private final JdbcClient database;

  Attempts(JdbcClient database) {
    this.database = database;
  }

  void add(Attempt attempt) {
    database
        .sql(ADD)
        .param("at", Timestamp.from(attempt.at()))
        .param("username", attempt.username())
        .param("account", attempt.accountId())
        .param("unit", attempt.unitCode())
        .param("address", attempt.address())
        .param("way", attempt.way().name())
        .param("outcome", attempt.outcome().name())
        .param("reason", attempt.reason().code())
        .update();
  }

  /**
   * Until the end of the transaction no other attempt with this name is looked at, on any node:
   * many at once would otherwise all be counted before the first of them has failed.
   */
  void oneAtATime(String username) {
    database.sql(ONE_AT_A_TIME).param("username", username).query(String.class).single();
  }

  /** Failures in a row since the last success, of a day at most. */
  Failures failuresOf(String username, Instant now) {
    return database
        .sql(OF_USERNAME)
        .param("username", username)
        .param("since", Timestamp.from(now.minus(MEMORY_OF_USERNAME)))
        .param("until", Timestamp.from(now.plus(SKEW)))
        .query(Failures.class)
        .single();
  }

  /** Failures of the last hour; a success between them ends nothing. */
  Failures failuresFrom(String address, Instant now) {
    return database
        .sql(OF_ADDRESS)
        .param("address", address)
        .param("since", Timestamp.from(now.minus(MEMORY_OF_ADDRESS)))
        .param("until", Timestamp.from(now.plus(SKEW)))
        .query(Failures.class)
        .single();
  }
}
