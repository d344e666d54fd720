package org.jinye.retailers;

import java.util.Locale;

/** Whether the wholesaler supplies a retailer (供货状态). */
public enum SupplyStatus {
  NORMAL("正常"),
  SUSPENDED("暂停"),
  STOPPED("停止");

  private final String title;

  SupplyStatus(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** As tables and files spell it: {@code normal}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SupplyStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
