package org.jinye.retailers.internal.exchange;

import java.math.BigDecimal;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.SupplyStatus;
import org.jspecify.annotations.Nullable;

/** A file's own row as it is exchanged: every value as it stands in a cell. */
record StoredShop(
    String retailerId,
    String unitCode,
    String name,
    String address,
    @Nullable Integer grade,
    @Nullable String channel,
    @Nullable String location,
    @Nullable Integer orderWeekday,
    String supplyStatus,
    @Nullable String telephoneMasked,
    @Nullable String telephoneIndex,
    @Nullable Double longitude,
    @Nullable Double latitude,
    SubjectKind kind,
    @Nullable String creditCode) {

  static final String COLUMNS =
      """
      retailer_id, unit_code, name, address, grade, channel, location, order_weekday, supply_status,
      telephone_masked, telephone_index, longitude, latitude, kind, credit_code
      """;
  private static final String DAYS = "一二三四五六日";

  String gradeText() {
    return grade == null ? "" : grade.toString();
  }

  String day() {
    return orderWeekday == null ? "不固定" : "周" + DAYS.charAt(orderWeekday - 1);
  }

  /** 1 = Monday; null = no fixed day, or no day at all. */
  static @Nullable Integer weekday(String typed) {
    int place = typed.length() == 2 && typed.charAt(0) == '周' ? DAYS.indexOf(typed.charAt(1)) : -1;
    return place < 0 ? null : place + 1;
  }

  String status() {
    return SupplyStatus.of(supplyStatus).title();
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static String text(@Nullable Double degrees) {
    return degrees == null ? "" : BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }

  /** The same with another telephone, clear. */
  StoredShop withTelephone(String telephone) {
    return new StoredShop(
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
        null,
        longitude,
        latitude,
        kind,
        creditCode);
  }

  /** The register's part; the telephone with its stars stays as it is. */
  Retailer retailer() {
    return new Retailer(
        retailerId,
        unitCode,
        name,
        address,
        grade,
        channel,
        location,
        orderWeekday,
        supplyStatus,
        telephoneMasked,
        longitude,
        latitude);
  }
}
