package org.jinye.platform.trail;

import org.jspecify.annotations.Nullable;

/**
 * The first thing that is not as it was sealed.
 *
 * @param entry id of the entry; null when a seal itself is broken
 */
record Finding(Kind kind, long seal, @Nullable Long entry) {

  enum Kind {
    ENTRY_CHANGED,
    ENTRY_DELETED,
    ENTRY_INSERTED,
    SEAL_CHANGED,
    SEAL_DELETED
  }

  /** For a reader. */
  String sentence() {
    return switch (kind) {
      case ENTRY_CHANGED -> "第 " + entry + " 号痕迹被改动过，与第 " + seal + " 号封印不符。";
      case ENTRY_DELETED -> "第 " + entry + " 号痕迹被删除，第 " + seal + " 号封印中有它。";
      case ENTRY_INSERTED -> "第 " + entry + " 号痕迹是后来插入的，第 " + seal + " 号封印中没有它。";
      case SEAL_CHANGED -> "第 " + seal + " 号封印被改动过。";
      case SEAL_DELETED -> "第 " + seal + " 号封印被删除。";
    };
  }
}
