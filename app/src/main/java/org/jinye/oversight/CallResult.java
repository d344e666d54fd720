package org.jinye.oversight;

/** What was heard on the recording of an order call. */
public enum CallResult {
  AS_RECORDED("与订单一致"),
  PUSHED("诱导加量"),
  TIED("搭配销售"),
  NOT_THE_OWNER("非本人订货"),
  DIFFERENT("订单与通话不符"),
  NO_RECORDING("没有录音或听不清"),
  OTHER("其他");

  private final String title;

  CallResult(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Everything but what is as it should be is told in words. */
  public boolean needsWords() {
    return this != AS_RECORDED;
  }
}
