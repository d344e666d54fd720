package org.jinye.supply.internal.profile;

/** A part of a text. */
public enum Cut {
  FIRST("first"),
  LAST("last"),
  WITHOUT_FIRST("without_first"),
  WITHOUT_LAST("without_last");

  private final String id;

  Cut(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
