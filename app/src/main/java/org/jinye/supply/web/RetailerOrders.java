package org.jinye.supply.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.platform.Weeks;
import org.jinye.supply.Item;
import org.jinye.supply.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * What a retailer ordered in the quarter that ends with the newest week of the orders.
 *
 * @param newestWeek the last of the weeks
 * @param orders newest first
 * @param items those with the largest quantity first
 */
public record RetailerOrders(
    String retailerId, String shop, int newestWeek, List<Order> orders, List<ItemLine> items) {

  static final int WEEKS = 13;
  static final int RECENT = 4;
  static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** An order with its sums, net of returns. */
  public record Order(
      String number,
      LocalDateTime placedAt,
      int weekNo,
      String orderedBy,
      int lines,
      Quantity quantity,
      Money amount) {}

  /** An item: what was ordered of it in the last four weeks and in the quarter. */
  public record ItemLine(
      String name,
      String priceClass,
      String supplyType,
      Quantity recent,
      Quantity quarter,
      LocalDate lastOrdered) {}

  static RetailerOrders of(
      String retailerId,
      String shop,
      int newestWeek,
      List<OrderLine> lines,
      Map<String, Item> catalogue) {
    Map<String, List<OrderLine>> byOrder =
        lines.stream()
            .collect(groupingBy(OrderLine::orderNumber, LinkedHashMap::new, Collectors.toList()));
    List<Order> orders =
        byOrder.values().stream()
            .map(RetailerOrders::order)
            .sorted(Comparator.comparing(Order::placedAt).reversed())
            .toList();
    List<ItemLine> items =
        lines.stream().collect(groupingBy(OrderLine::itemId)).entrySet().stream()
            .map(item ->
                item(item.getKey(), item.getValue(), newestWeek, catalogue.get(item.getKey())))
            .sorted(
                Comparator.comparing(ItemLine::quarter).reversed().thenComparing(ItemLine::name))
            .toList();
    return new RetailerOrders(retailerId, shop, newestWeek, orders, items);
  }

  public boolean isEmpty() {
    return orders.isEmpty();
  }

  /** The first and the last day of the weeks. */
  public String period() {
    return Weeks.monday(newestWeek - WEEKS + 1) + " 至 " + Weeks.sunday(newestWeek);
  }

  public String minute(Order order) {
    return MINUTE.format(order.placedAt());
  }

  public String url(Order order) {
    return Links.order(order.number(), retailerId, order.weekNo());
  }

  public int lines() {
    return orders.stream().mapToInt(Order::lines).sum();
  }

  public Money amount() {
    return new Money(orders.stream().mapToLong(order -> order.amount().fen()).sum());
  }

  public Quantity quantity() {
    return new Quantity(orders.stream().mapToLong(order -> order.quantity().sticks()).sum());
  }

  public Quantity recentQuantity() {
    return new Quantity(items.stream().mapToLong(item -> item.recent().sticks()).sum());
  }

  private static Order order(List<OrderLine> lines) {
    OrderLine first = lines.getFirst();
    return new Order(
        first.orderNumber(),
        first.placedAt(),
        first.weekNo(),
        first.orderedBy() == null ? "" : first.orderedBy(),
        lines.size(),
        sticks(lines),
        new Money(lines.stream().mapToLong(OrderLine::amountFen).sum()));
  }

  private static ItemLine item(
      String itemId, List<OrderLine> lines, int newestWeek, @Nullable Item item) {
    List<OrderLine> recent =
        lines.stream().filter(line -> line.weekNo() > newestWeek - RECENT).toList();
    int last = lines.stream().mapToInt(OrderLine::dayNo).max().orElseThrow();
    return new ItemLine(
        item == null ? itemId : item.name(),
        item == null ? "" : item.classTitle(),
        item == null ? "" : item.type().title(),
        sticks(recent),
        sticks(lines),
        LocalDate.ofEpochDay(last));
  }

  private static Quantity sticks(List<OrderLine> lines) {
    return new Quantity(lines.stream().mapToLong(OrderLine::quantitySticks).sum());
  }

  static Set<String> itemIds(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::itemId).collect(toSet());
  }
}
