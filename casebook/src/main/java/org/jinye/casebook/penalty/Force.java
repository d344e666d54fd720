package org.jinye.casebook.penalty;

/** Whether the statute demands a measure or allows it. */
public enum Force {
  MUST("应当"),
  MAY("可以");

  private final String title;

  Force(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
