package org.jinye.retailers.internal.licence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jinye.platform.Days;
import org.jinye.platform.numbers.LicenceNumber;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** Checks the face of a licence; a word for every field that is wrong. */
public final class LicenceCheck {

  /** 烟草专卖许可证管理办法: a retail licence runs five years at most. */
  private static final int LONGEST_YEARS = 5;

  private static final int LONGEST_TEXT = 200;

  private final LicenceFace face;
  private final Predicate<String> isCounty;
  private final Map<String, String> errors = new LinkedHashMap<>();

  public LicenceCheck(LicenceFace face, Predicate<String> isCounty) {
    this.face = face;
    this.isCounty = isCounty;
  }

  /** Words by field; empty when the face can be recorded. */
  public Map<String, String> errors() {
    errors.clear();
    LicenceNumber.problemWith(face.number(), isCounty)
        .ifPresent(problem -> errors.put("number", problem));
    text("tradeName", face.tradeName(), "字号名称");
    text("personInCharge", face.personInCharge(), "负责人");
    choice("enterpriseKind", face.enterpriseKind(), LicenceFace.ENTERPRISE_KINDS, "企业类型");
    text("place", face.place(), "经营场所");
    choice("scope", face.scope(), LicenceFace.SCOPES, "许可范围");
    text("supplier", face.supplier(), "供货单位");
    text("issuer", face.issuer(), "发证机关");
    date("issuedOn", face.issuedOn(), "发证日期");
    date("validFrom", face.validFrom(), "有效期起");
    date("validTo", face.validTo(), "有效期止");
    term().ifPresent(problem -> errors.putIfAbsent("validTo", problem));
    return Map.copyOf(errors);
  }

  private Optional<String> term() {
    LocalDate from = day(face.validFrom());
    LocalDate to = day(face.validTo());
    if (from == null || to == null) {
      return Optional.empty();
    }
    if (!to.isAfter(from)) {
      return Optional.of("有效期止应在有效期起之后。");
    }
    return to.isAfter(from.plusYears(LONGEST_YEARS))
        ? Optional.of("许可证有效期最长%d年。".formatted(LONGEST_YEARS))
        : Optional.empty();
  }

  private void text(String field, String value, String title) {
    if (value.isEmpty()) {
      errors.put(field, "请填写" + title + "。");
    } else if (value.length() > LONGEST_TEXT) {
      errors.put(field, "%s最多%d个字。".formatted(title, LONGEST_TEXT));
    }
  }

  private void choice(String field, String value, List<Choice> choices, String title) {
    if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
      errors.put(field, "请选择" + title + "。");
    }
  }

  private void date(String field, String value, String title) {
    if (value.isEmpty()) {
      errors.put(field, "请填写" + title + "。");
    } else if (day(value) == null) {
      errors.put(field, title + "应写成 2026-09-24 的样子，而且日历上要有这一天。");
    }
  }

  /** The day typed; null when it is none. */
  public static @Nullable LocalDate day(String typed) {
    return Days.find(typed).orElse(null);
  }
}
