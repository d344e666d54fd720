package org.jinye.casebook.crime;

/** What a valuation is for. */
public enum Purpose {
  CRIME("刑事追诉"),
  COMPULSORY_PURCHASE("收购"),
  ADMINISTRATIVE("行政处罚");

  private final String title;

  Purpose(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
