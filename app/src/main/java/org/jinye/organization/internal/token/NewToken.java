package org.jinye.organization.internal.token;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a new token.
 *
 * @param until its last day, as 2026-09-24
 */
public record NewToken(String name, String scope, String until) {

  private static final int LONGEST_NAME = 50;

  public NewToken {
    name = clean(name);
    scope = clean(scope);
    until = clean(until);
  }

  /** What is wrong, by field. */
  Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.put("name", "请写明给哪个程序用，最多 " + LONGEST_NAME + " 个字。");
    }
    if (TokenScope.named(scope).isEmpty()) {
      errors.put("scope", "请选择用途。");
    }
    LocalDate last = lastDay();
    if (last == null || last.isBefore(today) || last.isAfter(today.plusYears(1))) {
      errors.put("until", "请选择今天到一年以内的日期。");
    }
    return errors;
  }

  @Nullable LocalDate lastDay() {
    try {
      return LocalDate.parse(until);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
