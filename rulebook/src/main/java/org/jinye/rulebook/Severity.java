package org.jinye.rulebook;

/** How much a finding of a rule weighs before screening. */
public enum Severity {
  HIGH("高"),
  MEDIUM("中"),
  LOW("低");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
