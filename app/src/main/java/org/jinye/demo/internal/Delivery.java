package org.jinye.demo.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way to the shop: a row for each lot of cartons, or for the van's coming in vain.
 *
 * @param outcome in the words of the import
 * @param codes of the cartons; null when none were handed over
 */
record Delivery(
    Order order,
    LocalDate planned,
    LocalDate day,
    String outcome,
    String receivedBy,
    Position position,
    int cartons,
    @Nullable CodeRange codes) {

  static final String DELIVERED = "已送达";
  static final String REFUSED = "拒收";
  static final String ABSENT = "无人";
  static final String PICK_UP = "自提点";
}
