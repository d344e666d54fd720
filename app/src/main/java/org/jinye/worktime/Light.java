package org.jinye.worktime;

/** The traffic light of a limit. */
public enum Light {
  IN_TIME("未到期"),
  DUE_SOON("即将到期"),
  OVERDUE("已超期");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
