package org.jinye.platform.trail;

import java.util.List;
import org.jinye.platform.trail.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Goes through the seals in order, with the entries and the files beside them. */
final class SealCheck {

  private final Ahead<Leaf> entries;
  private final List<Beside> logs;
  private @Nullable Seal before;
  private long checked;
  private long seals;

  SealCheck(Ahead<Leaf> entries, List<Beside> logs) {
    this.entries = entries;
    this.logs = logs;
  }

  long entries() {
    return checked;
  }

  long seals() {
    return seals;
  }

  /** What is wrong with the seal or beneath it; null = nothing. */
  @Nullable Finding next(Seal seal) {
    Finding finding = chain(seal);
    if (finding == null) {
      finding = compare(seal);
    }
    before = seal;
    seals++;
    return finding;
  }

  private @Nullable Finding chain(Seal seal) {
    Seal last = before;
    long expected = last == null ? 1 : last.number() + 1;
    if (seal.number() != expected) {
      return new Finding(Kind.SEAL_DELETED, expected, null);
    }
    if (!seal.isSound() || !isInOrder(seal)) {
      return new Finding(Kind.SEAL_CHANGED, seal.number(), null);
    }
    if (!seal.previous().equals(last == null ? Digest.NONE : last.chained())) {
      return new Finding(Kind.SEAL_CHANGED, last == null ? seal.number() : last.number(), null);
    }
    return compareWithLogs(seal);
  }

  private @Nullable Finding compareWithLogs(Seal seal) {
    Finding first = null;
    for (Beside log : logs) {
      Finding finding = log.compare(seal);
      first = first == null ? finding : first;
    }
    return first;
  }

  private boolean isInOrder(Seal seal) {
    long last = before == null ? Long.MIN_VALUE : before.lastId();
    for (Leaf leaf : seal.leaves()) {
      if (leaf.id() <= last) {
        return false;
      }
      last = leaf.id();
    }
    return true;
  }

  private @Nullable Finding compare(Seal seal) {
    for (Leaf sealed : seal.leaves()) {
      Leaf entry = entries.peek();
      if (entry != null && entry.id() < sealed.id()) {
        return new Finding(Kind.ENTRY_INSERTED, seal.number(), entry.id());
      }
      if (entry == null || entry.id() > sealed.id()) {
        return new Finding(Kind.ENTRY_DELETED, seal.number(), sealed.id());
      }
      if (!entry.equals(sealed)) {
        return new Finding(Kind.ENTRY_CHANGED, seal.number(), sealed.id());
      }
      entries.take();
      checked++;
    }
    return null;
  }
}
