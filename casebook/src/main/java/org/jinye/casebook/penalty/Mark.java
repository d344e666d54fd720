package org.jinye.casebook.penalty;

/** Where a figure was read, as the rule base marks it. */
public enum Mark {
  V("法律条文原文"),
  S("公开资料，适用前请核对原文"),
  P("地方做法，适用前请核对本省文件"),
  M("尚未核对原文，不得直接引用");

  private final String title;

  Mark(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
