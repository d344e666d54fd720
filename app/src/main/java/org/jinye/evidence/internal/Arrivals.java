package org.jinye.evidence.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers what is on its way into the store. Content is announced before it is stored and
 * committed whatever becomes of the caller's transaction, so that nothing lies there unknown; its
 * row is also the lock between storing and cleaning up.
 */
@Repository
class Arrivals {

  private static final String ANNOUNCE =
      """
      insert into evidence.arrival (sha256, at) values (:hash, :now)
      on conflict (sha256) do update set at = excluded.at
      """;
  private static final String OLD =
      "select sha256 from evidence.arrival where at < :before order by at limit :most";
  private static final String LOCK =
      "select at < :before from evidence.arrival where sha256 = :hash for update skip locked";
  private static final String KNOWN =
      """
      select exists (select from evidence.attachment where sha256 = :hash)
          or exists (select from evidence.document_template where sha256 = :hash)
      """;

  private final JdbcClient database;
  private final TransactionTemplate apart;
  private final Clock clock;

  Arrivals(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  void announce(String hash) {
    apart.executeWithoutResult(status ->
        database
            .sql(ANNOUNCE)
            .param("hash", hash)
            .param("now", Timestamp.from(clock.instant()))
            .update());
  }

  List<String> listBefore(Timestamp before, int most) {
    return database.sql(OLD).param("before", before).param("most", most).query(String.class).list();
  }

  /** Holds the arrival until the transaction ends; false when it is newer, gone or in use. */
  boolean lock(String hash, Timestamp before) {
    Optional<Boolean> old =
        database
            .sql(LOCK)
            .param("hash", hash)
            .param("before", before)
            .query(Boolean.class)
            .optional();
    return old.orElse(false);
  }

  boolean isAttached(String hash) {
    return database.sql(KNOWN).param("hash", hash).query(Boolean.class).single();
  }

  void forget(String hash) {
    database.sql("delete from evidence.arrival where sha256 = :hash").param("hash", hash).update();
  }
}
