package org.jinye.retailers;

import org.jspecify.annotations.Nullable;

/**
 * A shop as the register knows it.
 *
 * @param retailerId licence number
 * @param unitCode county, six digits
 * @param grade 1 to 30 (档位)
 * @param channel 业态, in words
 * @param location 城区, 乡镇 or 农村
 * @param orderWeekday 1 = Monday; absent = no fixed day
 * @param supplyStatus {@code normal}, {@code suspended} or {@code stopped}, see {@link
 *     SupplyStatus}
 * @param telephone clear when it comes from a file; with stars when the register gives it out
 * @param longitude degrees WGS-84
 * @param route delivery route (送货线路); when absent, a known one stays
 * @param account settlement account, clear when it comes from a file; when absent, a known one
 *     stays. The register gives it out with stars
 */
public record Retailer(
    String retailerId,
    String unitCode,
    String name,
    String address,
    @Nullable Integer grade,
    @Nullable String channel,
    @Nullable String location,
    @Nullable Integer orderWeekday,
    String supplyStatus,
    @Nullable String telephone,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable String route,
    @Nullable String account) {

  private static final String DAYS = "一二三四五六日";

  /** A shop of which neither route nor account is told. */
  public Retailer(
      String retailerId,
      String unitCode,
      String name,
      String address,
      @Nullable Integer grade,
      @Nullable String channel,
      @Nullable String location,
      @Nullable Integer orderWeekday,
      String supplyStatus,
      @Nullable String telephone,
      @Nullable Double longitude,
      @Nullable Double latitude) {
    this(
        retailerId,
        unitCode,
        name,
        address,
        grade,
        channel,
        location,
        orderWeekday,
        supplyStatus,
        telephone,
        longitude,
        latitude,
        null,
        null);
  }

  public SupplyStatus status() {
    return SupplyStatus.of(supplyStatus);
  }

  /** 周一 … 周日; 不固定 when there is no fixed day. */
  public String orderDay() {
    return orderWeekday == null ? "不固定" : "周" + DAYS.charAt(orderWeekday - 1);
  }
}
