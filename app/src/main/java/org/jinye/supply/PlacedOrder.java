package org.jinye.supply;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An order with its sums, net of returns.
 *
 * @param retailerId the file that stands for the retailer now
 * @param orderedBy channel as the lake has it (电话, 网上, 手机); null = not told
 */
public record PlacedOrder(
    String orderNumber,
    String retailerId,
    LocalDateTime placedAt,
    LocalDate day,
    @Nullable String orderedBy,
    long quantitySticks,
    long amountFen) {

  private static final String TELEPHONE = "电话";

  public boolean isByTelephone() {
    return TELEPHONE.equals(orderedBy);
  }
}
