package org.jinye.supply;

import java.util.Locale;

/** How an attempt to deliver ended. */
public enum DeliveryOutcome {
  DELIVERED("送达"),
  REFUSED("拒收"),
  ABSENT("无人签收"),
  RETURNED("退回"),
  PICK_UP("自提");

  private final String title;

  DeliveryOutcome(String title) {
    this.title = title;
  }

  /** As the lake spells it. */
  static DeliveryOutcome of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }

  public String title() {
    return title;
  }

  /** Whether the goods went to the retailer. */
  public boolean isHandedOver() {
    return this == DELIVERED || this == PICK_UP;
  }
}
