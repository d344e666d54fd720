package org.jinye.warnings;

/** How a warning's last pass through a {@link Stage} kept its limit. */
public enum Timeliness {
  IN_TIME("按时办结"),
  LATE("逾期办结"),
  RUNNING("在办未到期"),
  OVERDUE("在办已超期");

  private final String title;

  Timeliness(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
