package org.jinye.platform;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Day and week numbers as the lake and the rulebook use them; weeks start on Monday. */
public final class Weeks {

  private static final int MONDAY_OFFSET = 3;

  private Weeks() {}

  /** The running number of the week that holds the date: 0 is the week of 1970-01-01. */
  public static int number(LocalDate date) {
    return (int) Math.floorDiv(date.toEpochDay() + MONDAY_OFFSET, 7L);
  }

  public static LocalDate monday(int weekNumber) {
    return LocalDate.ofEpochDay(weekNumber * 7L - MONDAY_OFFSET);
  }

  public static LocalDate sunday(int weekNumber) {
    return monday(weekNumber).plusDays(6);
  }

  /** The ISO name of the week, {@code 2026-W38}. */
  public static String name(int weekNumber) {
    LocalDate thursday = monday(weekNumber).plusDays(3);
    return "%d-W%02d"
        .formatted(thursday.getYear(), thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** For a reader: {@code 2026年第38周（09-14 至 09-20）}. */
  public static String title(int weekNumber) {
    LocalDate monday = monday(weekNumber);
    LocalDate thursday = monday.plusDays(3);
    return "%d年第%d周（%tm-%<td 至 %tm-%<td）"
        .formatted(
            thursday.getYear(),
            thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            monday,
            monday.plusDays(6));
  }
}
