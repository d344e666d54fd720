package org.jinye.organization.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, cleaned; problems go into a map by field. */
public final class Typed {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private Typed() {}

  public static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** A day like 2026-03-01. */
  public static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.replace('/', '-'), DAY);
      return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  public static void needDay(String text, String field, String title, Map<String, String> errors) {
    if (day(text).isEmpty()) {
      errors.put(field, "请填写" + title + "，写成 2026-03-01 的样子。");
    }
  }

  public static void needText(
      String text, String field, String title, int most, Map<String, String> errors) {
    if (text.isEmpty() || text.length() > most) {
      errors.put(field, "请填写" + title + "，最多 " + most + " 个字。");
    }
  }

  public static void atMost(
      String text, String field, String title, int most, Map<String, String> errors) {
    if (text.length() > most) {
      errors.put(field, title + "最多 " + most + " 个字。");
    }
  }
}
