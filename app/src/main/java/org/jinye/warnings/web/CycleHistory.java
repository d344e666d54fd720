package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import org.jinye.supply.OrderLine;

/** A retailer's cycles of seven days before the one that begins on a day. */
record CycleHistory(int startDay) {

  static final int CYCLES = 3;

  private static final int DAYS = 7;

  /** Means by item over the cycles that had an order. */
  record Means(int cycles, Map<String, Long> sticksByItem) {

    double of(String itemId) {
      return cycles == 0 ? 0 : (double) sticksByItem.getOrDefault(itemId, 0L) / cycles;
    }

    double ofAll() {
      return cycles == 0
          ? 0
          : (double) sticksByItem.values().stream().mapToLong(Long::longValue).sum() / cycles;
    }
  }

  boolean isWithin(OrderLine line) {
    return line.dayNo() >= startDay && line.dayNo() < startDay + DAYS;
  }

  /** What the three cycles before make on average; one without an order is left out. */
  Means before(List<OrderLine> lines) {
    List<OrderLine> earlier = lines.stream().filter(this::isBefore).toList();
    long cycles =
        earlier.stream().map(line -> (startDay - 1 - line.dayNo()) / DAYS).distinct().count();
    return new Means(
        (int) cycles,
        earlier.stream()
            .collect(groupingBy(OrderLine::itemId, summingLong(OrderLine::quantitySticks))));
  }

  private boolean isBefore(OrderLine line) {
    return line.dayNo() < startDay && line.dayNo() >= startDay - CYCLES * DAYS;
  }

  static long sticks(List<OrderLine> lines) {
    return lines.stream().mapToLong(OrderLine::quantitySticks).sum();
  }
}
