package org.jinye.demo.internal;

/**
 * A retailer of the demo city.
 *
 * @param weekday order day of its route, 1 = Monday … 5 = Friday
 * @param route the van that comes to it; every shop of a route has the same weekday
 * @param account that it pays from
 * @param lane spreads the shops of a route where they must not all do the same
 */
record Shop(
    int index,
    String licence,
    String name,
    String address,
    County county,
    Position position,
    Channel channel,
    Location location,
    int grade,
    int weekday,
    int lane,
    SupplyStatus status,
    String telephone,
    String route,
    String account,
    Habits habits) {

  boolean isPeerOf(Shop other) {
    return grade == other.grade && county.code().equals(other.county.code());
  }
}
