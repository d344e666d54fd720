package org.jinye.supply;

/**
 * What was ordered of an item on a day on a route of a county, net of returns.
 *
 * @param area the county, or the city for a reader of a province
 * @param route empty where the shop's route is not known
 * @param lines how many lines of orders
 */
public record ItemSales(
    int weekNo,
    int dayNo,
    String area,
    String route,
    long quantitySticks,
    long amountFen,
    long lines) {

  private static final int DAYS_BEFORE_MONDAY = 3;

  /** 1 = Monday … 7 = Sunday. */
  public int weekday() {
    return Math.floorMod(dayNo + DAYS_BEFORE_MONDAY, 7) + 1;
  }
}
