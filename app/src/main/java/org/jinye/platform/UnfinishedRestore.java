package org.jinye.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/** The mark of a data folder into which a backup is being restored. */
public final class UnfinishedRestore {

  public static final String FOLDER = ".restoring";

  private UnfinishedRestore() {}

  public static boolean stands(Path root) {
    return Files.exists(root.resolve(FOLDER));
  }

  /** Nobody works on half a copy. */
  public static void refuse(Path root) {
    if (stands(root)) {
      throw StartRefused.because("这个数据目录里的恢复没有完成，不能使用。请再运行一次 jinye restore，它会从头恢复。");
    }
  }
}
