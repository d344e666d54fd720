package org.jinye.retailers.internal.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jinye.platform.Days;
import org.jinye.platform.numbers.CreditCode;
import org.jinye.retailers.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A new file as typed.
 *
 * @param since of an unlicensed household: since when it trades
 * @param how of an unlicensed household: how it was found
 */
public record FileForm(
    String kind,
    String unit,
    String name,
    String address,
    String telephone,
    String creditCode,
    String longitude,
    String latitude,
    String since,
    String how) {

  private static final int LONGEST = 200;
  private static final String TELEPHONE = "[0-9+() -]{5,20}";

  public FileForm {
    kind = clean(kind);
    unit = clean(unit);
    name = clean(name);
    address = clean(address);
    telephone = clean(telephone);
    creditCode = clean(creditCode);
    longitude = clean(longitude);
    latitude = clean(latitude);
    since = clean(since);
    how = clean(how);
  }

  public static FileForm blank(String kind, String unit) {
    return new FileForm(kind, unit, "", "", "", "", "", "", "", "");
  }

  public boolean isUnlicensed() {
    return kind.equals(SubjectKind.UNLICENSED.name());
  }

  /** Words by field; empty when the file can be made. */
  public Map<String, String> errors(Predicate<String> isUnit, LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!SubjectKind.isKnown(kind)) {
      errors.put("kind", "请选择主体类型。");
    }
    if (!isUnit.test(unit)) {
      errors.put("unit", "请选择县局。");
    }
    if (name.isEmpty() || name.length() > LONGEST) {
      errors.put("name", "请填写名称，最多%d个字。".formatted(LONGEST));
    }
    if (address.isEmpty() || address.length() > LONGEST) {
      errors.put("address", "请填写地址，最多%d个字。".formatted(LONGEST));
    }
    if (!telephone.isEmpty() && !telephone.matches(TELEPHONE)) {
      errors.put("telephone", "电话只能有数字、空格、横线和括号。");
    }
    if (!creditCode.isEmpty()) {
      CreditCode.problemWith(creditCode).ifPresent(problem -> errors.put("creditCode", problem));
    }
    position(errors);
    if (isUnlicensed()) {
      unlicensed(errors, today);
    }
    return Map.copyOf(errors);
  }

  private void position(Map<String, String> errors) {
    if (longitude.isEmpty() != latitude.isEmpty()) {
      errors.put("longitude", "经度和纬度要一起填写。");
    } else if (!longitude.isEmpty()
        && !(isBetween(longitude, 72, 136) && isBetween(latitude, 17, 54))) {
      errors.put("longitude", "经纬度应在国内：经度 72 至 136，纬度 17 至 54（WGS-84，十进制度）。");
    }
  }

  private void unlicensed(Map<String, String> errors, LocalDate today) {
    LocalDate day = day();
    if (day == null || day.isAfter(today)) {
      errors.put("since", "请填写从哪天起无证经营，不晚于今天。");
    }
    if (how.isEmpty() || how.length() > LONGEST) {
      errors.put("how", "请写明怎样发现的，最多%d个字。".formatted(LONGEST));
    }
  }

  @Nullable LocalDate day() {
    return Days.find(since).orElse(null);
  }

  @Nullable Double degrees(String typed) {
    return typed.isEmpty() ? null : Double.valueOf(typed);
  }

  private static boolean isBetween(String typed, int low, int high) {
    return typed.matches("[0-9]{1,3}(\\.[0-9]{1,12})?")
        && Double.parseDouble(typed) >= low
        && Double.parseDouble(typed) <= high;
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
