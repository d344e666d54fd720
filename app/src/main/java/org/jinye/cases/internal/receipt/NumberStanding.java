package org.jinye.cases.internal.receipt;

/** What became of a number of a receipt. */
public enum NumberStanding {
  USED("已用"),
  VOID("作废"),
  LOST("遗失"),
  UNUSED("未用");

  private final String title;

  NumberStanding(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
