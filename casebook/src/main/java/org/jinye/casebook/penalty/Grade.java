package org.jinye.casebook.penalty;

/** Whether the statute's ordinary range holds, or the one for refusal to correct or grave cases. */
public enum Grade {
  USUAL("一般情形"),
  SERIOUS("拒不改正或者情节严重");

  private final String title;

  Grade(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
