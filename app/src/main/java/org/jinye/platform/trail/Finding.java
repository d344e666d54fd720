package org.jinye.platform.trail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is not as it was sealed.
 *
 * @param entry id of the entry; null when a seal itself is broken
 * @param log the copy of the seals that tells it; null when the database does by itself
 */
record Finding(Kind kind, long seal, @Nullable Long entry, @Nullable Path log) {

  Finding(Kind kind, long seal, @Nullable Long entry) {
    this(kind, seal, entry, null);
  }

  enum Kind {
    ENTRY_CHANGED,
    ENTRY_DELETED,
    ENTRY_INSERTED,
    SEAL_CHANGED,
    SEAL_DELETED,
    SEAL_NOT_AS_NOTED,
    LINE_MISSING
  }

  /** For a reader. */
  String sentence() {
    return switch (kind) {
      case ENTRY_CHANGED -> "第 " + entry + " 号痕迹被改动过，与第 " + seal + " 号封印不符。";
      case ENTRY_DELETED -> "第 " + entry + " 号痕迹被删除，第 " + seal + " 号封印中有它。";
      case ENTRY_INSERTED -> "第 " + entry + " 号痕迹是后来插入的，第 " + seal + " 号封印中没有它。";
      case SEAL_CHANGED -> "第 " + seal + " 号封印被改动过。";
      case SEAL_DELETED -> "第 " + seal + " 号封印被删除" + (log == null ? "。" : "，" + log + " 里记有它。");
      case SEAL_NOT_AS_NOTED -> "第 " + seal + " 号封印与 " + log + " 的记录不符：数据库或者这个文件被改动过。";
      case LINE_MISSING -> log + " 里没有按顺序记着第 " + seal + " 号封印：这个文件被改动过。";
    };
  }
}
