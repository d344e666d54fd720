package org.jinye.supply.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.supply.Item;
import org.jinye.supply.OrderLine;
import org.jspecify.annotations.Nullable;

/** One order with its lines. */
public record OrderPage(
    String number,
    String retailerId,
    String shop,
    LocalDateTime placedAt,
    String orderedBy,
    List<Line> lines) {

  /**
   * A line of the order.
   *
   * @param limit what the retailer might order of the item; null = no limit
   */
  public record Line(
      String number,
      String itemId,
      String item,
      String priceClass,
      String supplyType,
      Quantity quantity,
      @Nullable Quantity limit,
      Money amount) {

    static Line of(OrderLine line, @Nullable Item item) {
      Long limit = line.limitSticks();
      return new Line(
          line.lineNumber(),
          line.itemId(),
          item == null ? line.itemId() : item.name(),
          item == null ? "" : item.classTitle(),
          item == null ? "" : item.type().title(),
          new Quantity(line.quantitySticks()),
          limit == null ? null : new Quantity(limit),
          new Money(line.amountFen()));
    }

    public boolean isReturn() {
      return quantity.sticks() < 0;
    }
  }

  static OrderPage of(String shop, List<OrderLine> lines, Map<String, Item> catalogue) {
    OrderLine first = lines.getFirst();
    return new OrderPage(
        first.orderNumber(),
        first.retailerId(),
        shop,
        first.placedAt(),
        first.orderedBy() == null ? "" : first.orderedBy(),
        lines.stream().map(line -> Line.of(line, catalogue.get(line.itemId()))).toList());
  }

  public String minute() {
    return RetailerOrders.MINUTE.format(placedAt);
  }

  public String retailerUrl() {
    return Links.retailer(retailerId);
  }

  public Quantity quantity() {
    return new Quantity(lines.stream().mapToLong(line -> line.quantity().sticks()).sum());
  }

  public Money amount() {
    return new Money(lines.stream().mapToLong(line -> line.amount().fen()).sum());
  }
}
