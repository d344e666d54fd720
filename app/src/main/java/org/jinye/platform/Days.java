package org.jinye.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as addresses name them: 2026-09-24, from 1900 to 9999. */
public final class Days {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Days() {}

  /** The day of this text; empty when it is none, or further away than anything of ours. */
  public static Optional<LocalDate> find(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
