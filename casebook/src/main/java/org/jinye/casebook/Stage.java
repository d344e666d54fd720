package org.jinye.casebook;

/**
 * How far a case has come, in the order of the ordinary procedure; a simple case leaves some out.
 */
public enum Stage {
  CHECKING("核查"),
  FILED("立案"),
  INQUIRY_ENDED("调查终结"),
  REVIEWED("审核"),
  NOTIFIED("事先告知"),
  DECIDED("决定"),
  SERVED("送达"),
  EXECUTED("执行"),
  CLOSED("结案"),
  ARCHIVED("归档");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
