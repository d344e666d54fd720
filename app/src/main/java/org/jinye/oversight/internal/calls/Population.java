package org.jinye.oversight.internal.calls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jinye.supply.PlacedOrder;

/**
 * Whose calls can be drawn.
 *
 * @param from first day of the orders
 * @param isByTelephone only who ordered by telephone
 * @param newest the newest order of each retailer, by number
 */
record Population(
    LocalDate from, LocalDate to, boolean isByTelephone, NavigableMap<String, PlacedOrder> newest) {

  static Population of(
      LocalDate from, LocalDate to, boolean isByTelephone, Collection<PlacedOrder> orders) {
    NavigableMap<String, PlacedOrder> newest = new TreeMap<>();
    orders.stream()
        .filter(order -> !isByTelephone || order.isByTelephone())
        .filter(order -> !order.day().isBefore(from) && !order.day().isAfter(to))
        .forEach(order -> newest.merge(order.retailerId(), order, Population::newer));
    return new Population(from, to, isByTelephone, newest);
  }

  int size() {
    return newest.size();
  }

  String digest() {
    return Draw.digest("SHA-256", String.join("\n", newest.keySet()));
  }

  /** The order that stands for one of them. */
  PlacedOrder orderOf(String retailerId) {
    return Objects.requireNonNull(newest.get(retailerId), retailerId);
  }

  private static PlacedOrder newer(PlacedOrder one, PlacedOrder other) {
    int byTime = one.placedAt().compareTo(other.placedAt());
    boolean isOne = byTime == 0 ? one.orderNumber().compareTo(other.orderNumber()) > 0 : byTime > 0;
    return isOne ? one : other;
  }
}
