package org.jinye.casebook.transfer;

/** Where a transfer stands. */
public enum TransferStage {
  SUSPECTED("涉嫌犯罪"),
  REPORTED("专案组已报告"),
  APPROVED("已批准移送"),
  REFUSED("不批准移送"),
  SENT("已移送"),
  RECEIVED("公安机关已接受"),
  POLICE_FILED("公安机关已立案"),
  POLICE_REFUSED("公安机关不予立案"),
  RECONSIDERING("已提请复议"),
  UPHELD("复议维持不予立案"),
  CHANGED("复议改变决定"),
  SUPERVISION_ASKED("已建议检察院立案监督"),
  /** The police gave it back or dropped it: the administrative procedure goes on. */
  BACK("退回继续行政处理"),
  DONE("移送办结");

  private final String title;

  TransferStage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
