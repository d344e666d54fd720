package org.jinye.platform.trail;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.trail.Verification.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The verifications that people ask for: one at a time, each carried out by a job. */
@Service
class Verifications {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('platform.trail_verification'))";
  private static final String LAST =
      """
      select id, asked_at, asked_by, total, checked, ended_at, outcome, sentence, newest
      from platform.trail_verification
      order by id desc
      limit 1
      """;
  private static final String ASK =
      """
      insert into platform.trail_verification (asked_at, asked_by, total)
      values (:at, :by, :total)
      returning id
      """;
  private static final String PROGRESS =
      "update platform.trail_verification set checked = :checked where id = :id";
  private static final String END =
      """
      update platform.trail_verification
      set checked = :checked, ended_at = :at, outcome = :outcome, sentence = :sentence,
          entry_id = :entry, newest = :newest
      where id = :id and ended_at is null
      """;
  private static final String GIVE_UP =
      """
      update platform.trail_verification
      set ended_at = :at, outcome = 'FAILED', sentence = '核验没有完成，请再试一次；仍不行的，请管理员查看日志。'
      where id = :id and ended_at is null
      """;
  private static final Duration OFTEN = Duration.ofSeconds(1);

  private final JdbcClient database;
  private final Verifying verifying;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate beside;
  private final Clock clock;

  /** The scheduler is asked for late: it knows the jobs, and one of them needs this. */
  Verifications(
      JdbcClient database,
      Verifying verifying,
      ObjectProvider<Scheduler> scheduler,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.database = database;
    this.verifying = verifying;
    this.scheduler = scheduler;
    this.beside = new TransactionTemplate(transactions);
    this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  Optional<Verification> last() {
    return database.sql(LAST).query(Verifications::row).optional();
  }

  /** Asks for one; while one runs, that is the answer. */
  @Transactional
  public long ask() {
    // the whole trail, on a connection that sees it
    Long counted = Scope.system("核验").get(() -> beside.execute(_ -> count()));
    long total = counted == null ? 0 : counted;
    database.sql(LOCK).query().singleRow();
    Optional<Verification> last = last();
    if (last.isPresent() && last.get().isRunning()) {
      return last.get().id();
    }
    long id =
        database
            .sql(ASK)
            .param("total", total)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", Scope.required().actor())
            .query(Long.class)
            .single();
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TrailJobs.VERIFICATION.instance(Long.toString(id)).scheduledTo(clock.instant()));
    return id;
  }

  private long count() {
    return database.sql("select count(*) from platform.trail").query(Long.class).single();
  }

  /** Begins from the start however often it is called; one that has ended stays as it is. */
  void carryOut(long id) {
    Ticker ticker = new Ticker(id);
    Verdict verdict = verifying.verify(List.of(), ticker::tell);
    Finding finding = verdict.finding();
    database
        .sql(END)
        .param("id", id)
        .param("checked", verdict.entries())
        .param("at", Timestamp.from(clock.instant()))
        .param("outcome", (finding == null ? Outcome.INTACT : Outcome.BROKEN).name())
        .param("sentence", verdict.sentence())
        .param("entry", finding == null ? null : finding.entry())
        .param("newest", verdict.newest())
        .update();
  }

  void giveUp(long id) {
    database.sql(GIVE_UP).param("id", id).param("at", Timestamp.from(clock.instant())).update();
  }

  private static Verification row(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    String outcome = row.getString("outcome");
    return new Verification(
        row.getLong("id"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("asked_by"),
        row.getLong("total"),
        row.getLong("checked"),
        ended == null ? null : ended.toInstant(),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("sentence"),
        row.getString("newest"));
  }

  /** Writes down how far it is, in a transaction beside the one that reads. */
  private final class Ticker {

    private final long id;
    private Instant told = Instant.EPOCH;

    private Ticker(long id) {
      this.id = id;
    }

    void tell(long checked) {
      Instant now = clock.instant();
      if (now.isBefore(told.plus(OFTEN))) {
        return;
      }
      told = now;
      beside.executeWithoutResult(
          _ -> database.sql(PROGRESS).param("checked", checked).param("id", id).update());
    }
  }
}
