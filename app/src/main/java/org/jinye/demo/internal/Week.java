package org.jinye.demo.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The orders of a week, with what was filed and planted in it. */
final class Week {

  private final List<Order> orders = new ArrayList<>();
  private final List<Filing> filings = new ArrayList<>();
  private final List<Truth> truths = new ArrayList<>();

  Order order(Shop shop, LocalDateTime placedAt, Device device, List<Line> lines) {
    Order order = new Order(shop, placedAt, device, lines);
    orders.add(order);
    return order;
  }

  void filed(Filing filing) {
    filings.add(filing);
  }

  void planted(Truth truth) {
    truths.add(truth);
  }

  /** Puts the orders in the order of time and gives each the next number of its day. */
  void close() {
    orders.sort(
        Comparator.comparing(Order::placedAt).thenComparingInt(order -> order.shop().index()));
    Map<LocalDate, Integer> counters = new HashMap<>();
    for (Order order : orders) {
      LocalDate day = order.placedAt().toLocalDate();
      int number = counters.merge(day, 1, Integer::sum);
      order.numbered(
          "%04d%02d%02d%06d"
              .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number));
    }
  }

  List<Order> orders() {
    return orders;
  }

  List<Filing> filings() {
    return filings;
  }

  List<Truth> truths() {
    return truths;
  }
}
