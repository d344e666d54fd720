package org.jinye.filings;

/** Where a filing stands. */
public enum FilingState {
  FILED("待审阅"),
  ASKED("已询问，待答复"),
  NOTED("已知悉"),
  OBJECTED("有异议"),
  WITHDRAWN("已撤回");

  private final String title;

  FilingState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isOpen() {
    return this == FILED || this == ASKED;
  }
}
