package org.jinye.worktime;

/** What a yearly notice says about a day that it names. */
public enum DayKind {
  /** Off although it may be an ordinary weekday. */
  OFF("放假"),
  /** A weekend day on which work is made up. */
  MAKE_UP("调休上班");

  private final String label;

  DayKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
