package org.jinye.casebook.procedure;

/** How a case may end other than by a penalty that is carried out. */
public enum CaseEnd {
  NOT_FILED("不予立案"),
  WITHDRAWN("撤销立案"),
  TO_POLICE("移送公安机关"),
  TO_OTHER("移送其他机关");

  private final String title;

  CaseEnd(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
