package org.jinye.rulebook;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Weeks as whole numbers, Monday based: week n begins on day {@code 7n - 3} after 1970-01-01.
 *
 * <p>Rules reckon in these numbers because dates subtract differently on the two engines.
 */
public final class WeekNumber {
  private WeekNumber() {}

  public static int dayNo(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  public static int of(LocalDate date) {
    return ofDay(dayNo(date));
  }

  public static int ofDay(int dayNo) {
    return Math.floorDiv(dayNo + 3, 7);
  }

  /** The Monday of a week. */
  public static LocalDate monday(int weekNo) {
    return LocalDate.ofEpochDay(7L * weekNo - 3);
  }

  /** The ISO name used for the lake's folders, such as {@code 2026-W38}. */
  public static String isoName(int weekNo) {
    LocalDate monday = monday(weekNo);
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
