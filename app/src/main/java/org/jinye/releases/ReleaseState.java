package org.jinye.releases;

/** Where a release stands. */
public enum ReleaseState {
  DRAFT("草稿"),
  CHECKED("已校验"),
  TESTED("已回测"),
  SHADOW("试运行"),
  LIVE("现行"),
  /** A later release took its place; one step back restores it. */
  REPLACED("已被替换"),
  STEPPED_BACK("已退回"),
  ABANDONED("已放弃");

  private final String title;

  ReleaseState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Before it was ever in force. */
  public boolean isInPreparation() {
    return this == DRAFT || this == CHECKED || this == TESTED || this == SHADOW;
  }
}
