package org.jinye.platform.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the entries that are final and not sealed yet. Each seal is a transaction of its own under
 * a lock, so a second node, a repetition or a kill at any moment does no harm.
 */
@Service
class Sealing {

  private static final int MOST = 10_000;
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('platform.trail_seal'))";

  private final Boundary boundary;
  private final SealStore seals;
  private final SealLog log;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sealing(
      Boundary boundary,
      SealStore seals,
      SealLog log,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.boundary = boundary;
    this.seals = seals;
    this.log = log;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Returns how many seals were made. */
  int sealNow() {
    return Scope.system("封印")
        .get(() -> {
          // what was noted a round ago may be final by now, and after it what is noted in this one
          int made = sealNoted() + sealNoted();
          note();
          return made;
        });
  }

  /** Copies seals that other nodes made into our file too. */
  void noteNow() {
    Scope.system("封印").run(this::note);
  }

  private void note() {
    transaction.executeWithoutResult(_ -> {
      lock();
      log.append(seals);
    });
  }

  private int sealNoted() {
    transaction.executeWithoutResult(_ -> {
      lock();
      boundary.note();
    });
    int made = 0;
    while (Boolean.TRUE.equals(transaction.execute(_ -> sealSome()))) {
      made++;
    }
    return made;
  }

  /** Whether a seal was made. */
  private boolean sealSome() {
    lock();
    Optional<Long> reached = boundary.reached();
    if (reached.isEmpty()) {
      return false;
    }
    Optional<Seal> last = seals.last();
    List<Leaf> leaves = seals.entries(last.map(Seal::lastId).orElse(0L), reached.get(), MOST);
    if (leaves.isEmpty()) {
      boundary.forget();
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    seals.add(
        Seal.over(
            last.map(Seal::number).orElse(0L) + 1,
            now,
            leaves,
            last.map(Seal::chained).orElse(Digest.NONE)));
    return true;
  }

  private void lock() {
    database.sql(LOCK).query().singleRow();
  }
}
