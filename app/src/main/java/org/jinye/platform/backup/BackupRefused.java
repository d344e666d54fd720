package org.jinye.platform.backup;

import java.io.Serial;

/** A backup cannot be made or restored as asked; the sentence says why and what to do. */
final class BackupRefused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private BackupRefused(String sentence) {
    super(sentence);
  }

  static BackupRefused because(String sentence) {
    return new BackupRefused(sentence);
  }

  static BackupRefused damaged(String entry) {
    return new BackupRefused("备份文件已损坏，第一处在 " + entry + "；没有恢复任何内容。请改用另一份备份。");
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
