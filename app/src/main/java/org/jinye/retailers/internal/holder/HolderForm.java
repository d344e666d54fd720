package org.jinye.retailers.internal.holder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.Days;
import org.jinye.platform.numbers.IdentityNumber;
import org.jspecify.annotations.Nullable;

/** A person behind a shop as typed. */
public record HolderForm(String name, String role, String identity, String since) {

  private static final int LONGEST_NAME = 50;

  public HolderForm {
    name = clean(name);
    role = clean(role);
    identity = clean(identity);
    since = clean(since);
  }

  public static HolderForm blank(LocalDate today) {
    return new HolderForm("", HolderRole.IN_CHARGE.name(), "", today.toString());
  }

  /** Words by field; empty when the person can be recorded. */
  public Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.put("name", "请填写姓名，最多%d个字。".formatted(LONGEST_NAME));
    }
    if (!HolderRole.isKnown(role)) {
      errors.put("role", "请选择身份。");
    }
    if (!identity.isEmpty()) {
      IdentityNumber.problemWith(identity).ifPresent(problem -> errors.put("identity", problem));
    }
    LocalDate day = day();
    if (day == null || day.isAfter(today)) {
      errors.put("since", "请填写开始日期，不晚于今天。");
    }
    return Map.copyOf(errors);
  }

  @Nullable LocalDate day() {
    return Days.find(since).orElse(null);
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
