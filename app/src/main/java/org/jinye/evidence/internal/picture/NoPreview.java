package org.jinye.evidence.internal.picture;

/** Why a file has no preview; the file itself can be downloaded all the same. */
public enum NoPreview {
  UNREADABLE("文件可能损坏，或者画面太大"),
  TOO_LONG("生成预览用的时间太长，已经停止"),
  TOO_MUCH_MEMORY("生成预览要用的内存太多，已经停止"),
  BUSY("现在同时预览的人太多，请稍后刷新本页");

  private final String words;

  NoPreview(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the next attempt would cost as much and come to the same. */
  boolean isNotTriedAgain() {
    return this == TOO_LONG || this == TOO_MUCH_MEMORY;
  }
}
