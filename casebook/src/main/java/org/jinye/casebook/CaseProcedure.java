package org.jinye.casebook;

/** The two procedures of the Administrative Penalty Law, chapter 5. */
public enum CaseProcedure {
  SIMPLE("简易程序"),
  ORDINARY("普通程序");

  private final String title;

  CaseProcedure(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
