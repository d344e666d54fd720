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

  Delivery at(Position other) {
    return new Delivery(order, planned, day, outcome, receivedBy, other, cartons, codes);
  }

  /** With some cartons less, the last of its codes. */
  Delivery without(int missing) {
    CodeRange handed =
        codes == null
            ? null
            : new CodeRange(
                codes.sorted(),
                codes.lot(),
                codes.first(),
                codes.last() - missing,
                codes.wholesaler(),
                codes.licence());
    return new Delivery(
        order, planned, day, outcome, receivedBy, position, cartons - missing, handed);
  }

  static final String DELIVERED = "已送达";
  static final String REFUSED = "拒收";
  static final String ABSENT = "无人";
  static final String PICK_UP = "自提点";
}
