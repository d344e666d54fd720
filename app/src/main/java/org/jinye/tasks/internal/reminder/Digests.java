package org.jinye.tasks.internal.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jinye.organization.Mailboxes.Mailbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was reminded on which day. */
@Repository
public class Digests {

  private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);
  private static final int LONGEST_FAILURE = 300;

  private static final String TAKE =
      """
      insert into tasks.digest (account_id, day, unit_code, taken_at) values (:account, :day, :unit, :at)
      on conflict do nothing
      """;
  private static final String TAKE_AGAIN =
      """
      update tasks.digest set taken_at = :at, failure = null
      where account_id = :account and day = :day and sent_at is null and failure is not null
      """;
  private static final String SENT =
      "update tasks.digest set sent_at = :at where account_id = :account and day = :day";
  private static final String FAILED =
      "update tasks.digest set failure = :failure where account_id = :account and day = :day";
  private static final String LAST =
      """
      select day, sent_at, failure from tasks.digest where account_id = :account order by day desc limit 1
      """;
  private static final String NOT_SENT =
      """
      select count(*) from tasks.digest
      where sent_at is null and day = (select max(day) from tasks.digest)
        and (failure is not null or taken_at < :before)
      """;

  private final JdbcClient database;
  private final Clock clock;

  Digests(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of a person's letter; neither = its node was killed, or it is being sent. */
  public record Digest(LocalDate day, @Nullable OffsetDateTime sentAt, @Nullable String failure) {

    public String words() {
      return sentAt != null ? "已发出" : "还没有发出，当天会再试，管理员可以在系统状态里看到";
    }
  }

  /** True for the one who is to send it: nobody did before, nor ever will. */
  boolean take(Mailbox box, LocalDate day) {
    return database
            .sql(TAKE)
            .param("account", box.accountId())
            .param("day", day)
            .param("unit", box.unitCode())
            .param("at", at(clock.instant()))
            .update()
        == 1;
  }

  /** True for the one who is to try again: it had failed, and nobody else is trying. */
  boolean takeAgain(Mailbox box, LocalDate day) {
    return database
            .sql(TAKE_AGAIN)
            .param("account", box.accountId())
            .param("day", day)
            .param("at", at(clock.instant()))
            .update()
        == 1;
  }

  void sent(Mailbox box, LocalDate day) {
    database
        .sql(SENT)
        .param("at", at(clock.instant()))
        .param("account", box.accountId())
        .param("day", day)
        .update();
  }

  void failed(Mailbox box, LocalDate day, String failure) {
    database
        .sql(FAILED)
        .param("failure", failure.substring(0, Math.min(LONGEST_FAILURE, failure.length())))
        .param("account", box.accountId())
        .param("day", day)
        .update();
  }

  public Optional<Digest> findLast(long account) {
    return database.sql(LAST).param("account", account).query(Digest.class).optional();
  }

  /** Letters of the last day that did not go. */
  long countNotSent() {
    Instant before = clock.instant().minus(LONGEST_SENDING);
    return database.sql(NOT_SENT).param("before", at(before)).query(Long.class).single();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
