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
    @Nullable Double latitude) {

  private static final String DAYS = "一二三四五六日";

  public SupplyStatus status() {
    return SupplyStatus.of(supplyStatus);
  }

  /** 周一 … 周日; 不固定 when there is no fixed day. */
  public String orderDay() {
    return orderWeekday == null ? "不固定" : "周" + DAYS.charAt(orderWeekday - 1);
  }
}
