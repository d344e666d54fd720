package org.jinye.platform.trail;

import org.jinye.platform.trail.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Goes through the seals in order, with the entries and the lines of the file beside them. */
final class SealCheck {

  private final Ahead<Leaf> entries;
  private final Ahead<SealLog.Line> lines;
  private @Nullable Seal before;
  private long checked;
  private long seals;

  SealCheck(Ahead<Leaf> entries, Ahead<SealLog.Line> lines) {
    this.entries = entries;
    this.lines = lines;
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
    if (!seal.isSound() || !isInOrder(seal) || !isAsNoted(seal)) {
      return new Finding(Kind.SEAL_CHANGED, seal.number(), null);
    }
    if (!seal.previous().equals(last == null ? Digest.NONE : last.chained())) {
      return new Finding(Kind.SEAL_CHANGED, last == null ? seal.number() : last.number(), null);
    }
    return null;
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

  /** A seal that the file does not have was made by another node. */
  private boolean isAsNoted(Seal seal) {
    SealLog.Line line = lines.peek();
    while (line != null && line.number() < seal.number()) {
      lines.take();
      line = lines.peek();
    }
    if (line == null || line.number() != seal.number()) {
      return true;
    }
    lines.take();
    return line.chained().equals(seal.chained().toString());
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
