package org.jinye.platform.database;

import java.io.Serial;

/** The data folder belongs to another process that runs. */
public final class DataFolderInUse extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private DataFolderInUse(String message) {
    super(message);
  }

  static DataFolderInUse serving() {
    return new DataFolderInUse("该数据目录正被另一个 jinye 使用，请先停止它，或用 --data 换一个目录。");
  }

  static DataFolderInUse starting() {
    return new DataFolderInUse("另一个 jinye 正在该数据目录上启动或停止，请稍候再试。");
  }
}
