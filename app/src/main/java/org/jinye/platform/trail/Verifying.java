package org.jinye.platform.trail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the trail with its seals, the seals with each other, and both with the files beside the
 * database. Entries, seals and lines are streamed side by side: memory does not grow with them.
 */
@Service
class Verifying {

  private final SealStore seals;
  private final SealLog log;
  private final TransactionTemplate oneMoment;

  Verifying(SealStore seals, SealLog log, PlatformTransactionManager transactions) {
    this.seals = seals;
    this.log = log;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setReadOnly(true);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Looks at everything as it is at one moment, up to the first finding.
   *
   * @param copies of {@code seals.log}, of other nodes or kept elsewhere, besides our own
   * @param progress is told how many entries were checked, after each seal
   */
  Verdict verify(List<Path> copies, LongConsumer progress) {
    List<NotedSeals> logs = new ArrayList<>(List.of(log.noted()));
    copies.forEach(copy -> logs.add(new NotedSeals(copy)));
    // before the moment: what is noted during it speaks of seals that it does not have
    Map<NotedSeals, Long> noted = new LinkedHashMap<>();
    logs.forEach(one -> noted.put(one, one.newest()));
    Verdict verdict =
        Scope.system("核验").get(() -> oneMoment.execute(_ -> verifyNow(noted, progress)));
    if (verdict == null) {
      throw new NoSuchElementException("no verdict");
    }
    return verdict;
  }

  private Verdict verifyNow(Map<NotedSeals, Long> noted, LongConsumer progress) {
    @Nullable Seal newest = seals.last().orElse(null);
    long lastId = newest == null ? 0 : newest.lastId();
    long lastNumber = newest == null ? 0 : newest.number();
    long unsealed = seals.countAfter(lastId);
    String digest = newest == null ? "" : newest.chained().toString();
    List<Beside> logs = noted.keySet().stream().map(Beside::new).toList();
    try (Stream<Seal> all = seals.streamAfter(Long.MIN_VALUE);
        Stream<Leaf> entries = seals.streamEntries(lastId)) {
      SealCheck check = new SealCheck(new Ahead<>(entries.iterator()), logs);
      for (Iterator<Seal> each = all.iterator(); each.hasNext(); ) {
        Finding finding = check.next(each.next());
        if (finding != null) {
          return new Verdict(check.entries(), check.seals(), unsealed, digest, finding);
        }
        progress.accept(check.entries());
      }
      Finding cutOff = cutOff(noted, lastNumber);
      return new Verdict(check.entries(), check.seals(), unsealed, digest, cutOff);
    } finally {
      logs.forEach(Beside::close);
    }
  }

  /** The file that knows of seals beyond the last one; null = none does. */
  private static @Nullable Finding cutOff(Map<NotedSeals, Long> noted, long lastNumber) {
    for (Map.Entry<NotedSeals, Long> one : noted.entrySet()) {
      if (one.getValue() > lastNumber) {
        return new Finding(Finding.Kind.SEAL_DELETED, lastNumber + 1, null, one.getKey().file());
      }
    }
    return null;
  }
}
