package org.jinye.demo.internal;

/**
 * How a shop orders.
 *
 * @param size cartons in an ordinary week
 * @param volatility deviation of the logarithm of its weeks
 * @param everyWeeks 1, or 2 for a small remote shop
 * @param firstWeek first week with an order, counted from the city's first week; 0 for an old shop
 * @param stopWeek first week in which it is no longer supplied
 * @param device null when ordering by telephone
 */
record Habits(
    double size,
    double volatility,
    int everyWeeks,
    int firstWeek,
    int stopWeek,
    Device device,
    Assortment assortment) {

  boolean ordersIn(int week, int lane) {
    return week >= firstWeek && week < stopWeek && (week + lane) % everyWeeks == 0;
  }
}
