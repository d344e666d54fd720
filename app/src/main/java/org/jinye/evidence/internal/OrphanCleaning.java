package org.jinye.evidence.internal;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jinye.evidence.StoreUnreachable;
import org.jinye.evidence.internal.store.ContentStore;
import org.jinye.platform.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes content that was stored but never became an attachment: its process was killed. */
@Component
public class OrphanCleaning {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanCleaning.class);

  /** Longer than any transaction that adds an attachment. */
  static final Duration GRACE = Duration.ofDays(1);

  private static final int AT_ONCE = 1000;

  private final Arrivals arrivals;
  private final ContentStore store;
  private final TransactionOperations transactions;
  private final Clock clock;

  OrphanCleaning(
      Arrivals arrivals, ContentStore store, TransactionOperations transactions, Clock clock) {
    this.arrivals = arrivals;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How many contents were removed. */
  public int clean() {
    Timestamp before = Timestamp.from(clock.instant().minus(GRACE));
    return Scope.system("附件清理")
        .get(() -> {
          List<String> old = arrivals.listBefore(before, AT_ONCE);
          return (int) old.stream().filter(hash -> settle(hash, before)).count();
        });
  }

  private boolean settle(String hash, Timestamp before) {
    try {
      Boolean removed = transactions.execute(status -> settleLocked(hash, before));
      return Boolean.TRUE.equals(removed);
    } catch (StoreUnreachable e) {
      LOG.warn("content {} stays until the store answers", hash, e);
      return false;
    }
  }

  private boolean settleLocked(String hash, Timestamp before) {
    if (!arrivals.lock(hash, before)) {
      return false;
    }
    boolean orphan = !arrivals.isAttached(hash);
    if (orphan) {
      remove(hash);
    }
    arrivals.forget(hash);
    return orphan;
  }

  private void remove(String hash) {
    try {
      store.remove(hash);
      LOG.info("removed content that no attachment has: {}", hash);
    } catch (IOException e) {
      throw StoreUnreachable.because("附件存储里的文件删不掉。", e);
    }
  }
}
