package org.jinye.platform;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Day and week numbers as the lake and the rulebook use them; weeks start on Monday. */
public final class Weeks {

  private static final int MONDAY_OFFSET = 3;
  private static final Pattern NAME = Pattern.compile("([0-9]{4})-W([0-9]{2})");

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

  /** The week of an ISO name, {@code 2026-W38}; nothing when there is no such week. */
  public static Optional<Integer> find(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    // The fourth of January always lies in the year's first week.
    int first = number(LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4));
    int week = first + Integer.parseInt(parts.group(2)) - 1;
    return Optional.of(week).filter(number -> name(number).equals(name));
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
