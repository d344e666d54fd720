package org.jinye.cases.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.Days;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the table of limits is asked for.
 *
 * @param filed day of the filing, which decides the version; empty = today
 * @param start day from which the limits run; empty = their ends are not computed
 * @param time minute of that day, for limits in hours; empty = midnight
 */
public record LimitForm(String filed, String start, String time) {

  private static final int LONGEST = 20;

  public LimitForm {
    filed = text(filed);
    start = text(start);
    time = text(time);
  }

  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!filed.isEmpty() && Days.find(filed).isEmpty()) {
      errors.put("filed", "请填写立案日期，例如 2026-10-20。");
    }
    if (!start.isEmpty() && Days.find(start).filter(LimitForm::isNear).isEmpty()) {
      errors.put("start", "请填写起算日，例如 2026-10-20，年份在 2000 到 2100 之间。");
    }
    if (!time.isEmpty() && findTime().isEmpty()) {
      errors.put("time", "请填写时刻，例如 09:30。");
    }
    return errors;
  }

  LocalDate filedOr(LocalDate today) {
    return Days.find(filed).orElse(today);
  }

  /** From when the limits run; empty when nothing valid was asked. */
  Optional<LocalDateTime> findStart() {
    return errors().isEmpty()
        ? Days.find(start).map(day -> day.atTime(findTime().orElse(LocalTime.MIDNIGHT)))
        : Optional.empty();
  }

  String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("filed", filed);
    values.put("start", start);
    values.put("time", time);
    return Address.of(path, values);
  }

  private Optional<LocalTime> findTime() {
    try {
      return time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static boolean isNear(LocalDate day) {
    return day.getYear() >= 2000 && day.getYear() <= 2100;
  }

  private static String text(@Nullable String typed) {
    String words = typed == null ? "" : typed.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
