package org.jinye.platform.exchange;

/** What becomes of a row. */
public enum RowEffect {
  ADDED("新增"),
  CHANGED("修改"),
  UNCHANGED("不变"),
  REJECTED("有问题");

  private final String title;

  RowEffect(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
