package org.jinye.rulebook;

/** What a rule judges. */
public enum Subject {
  /** A retailer, in one of its cycles or with one of its orders. */
  RETAILER("零售户"),
  /** An item in a county, a city or on a route. */
  ITEM("品规"),
  /** Several retailers together; the finding bears the number of one of them. */
  GROUP("多户");

  private final String title;

  Subject(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
