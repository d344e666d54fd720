package org.jinye.warnings;

/** What happened on a warning's timeline. */
public enum EventKind {
  RAISED("生成预警"),
  ASSIGNED("派县局核查"),
  NOT_PROCESSED("不予处理"),
  RETURNED("退回筛查"),
  HARMLESS("核查无异常"),
  IRREGULAR("核查有异常"),
  REOPENED("重新打开"),
  NOTED("补充说明"),
  /** What followed from a conclusion: a paper, a visit, a referral. */
  FOLLOWED("后续措施");

  private final String title;

  EventKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
