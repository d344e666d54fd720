package org.jinye.supply;

import java.util.Locale;

/** How an item is supplied (供货类型). */
public enum SupplyType {
  SCARCE("紧俏"),
  GOOD_SELLER("畅销"),
  WATCHED("重点关注"),
  ORDINARY("普通");

  private final String title;

  SupplyType(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** As tables and files spell it: {@code good_seller}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SupplyType of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
