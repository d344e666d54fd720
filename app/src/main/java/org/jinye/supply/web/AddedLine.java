package org.jinye.supply.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An order line that an import brought in.
 *
 * @param shop the retailer's name today; null when he is out of sight
 * @param item the item's name; null when the catalogue has it no more
 */
public record AddedLine(
    String orderNumber,
    String lineNumber,
    String retailerId,
    @Nullable String shop,
    String itemId,
    @Nullable String item,
    LocalDateTime placedAt,
    int weekNo,
    Quantity quantity,
    Money amount) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  AddedLine named(@Nullable String shopName, @Nullable String itemName) {
    return new AddedLine(
        orderNumber,
        lineNumber,
        retailerId,
        shopName,
        itemId,
        itemName,
        placedAt,
        weekNo,
        quantity,
        amount);
  }

  public String minute() {
    return MINUTE.format(placedAt);
  }

  public @Nullable String retailerLink() {
    return shop == null ? null : Links.retailer(retailerId);
  }

  public @Nullable String orderLink() {
    return shop == null ? null : Links.order(orderNumber, retailerId, weekNo);
  }
}
