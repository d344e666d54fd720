package org.jinye.releases;

/** What can happen to a release. */
public enum ReleaseAct {
  DRAFTED("起草"),
  EDITED("修改"),
  CHECKED("校验通过"),
  TESTED("完成回测"),
  SHADOWED("开始试运行"),
  APPROVED("批准上线"),
  REPLACED("被新的发布替换"),
  STEPPED_BACK("退回上一版"),
  RESTORED("恢复为现行"),
  ABANDONED("放弃");

  private final String title;

  ReleaseAct(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
