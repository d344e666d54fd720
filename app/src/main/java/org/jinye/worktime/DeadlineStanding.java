package org.jinye.worktime;

import java.time.LocalDate;
import org.jinye.worktime.Deadline.Unit;

/**
 * How a limit stands on a day: the light, the days left (negative: overdue by) in the limit's unit,
 * and the words for a page (剩 2 个工作日, 今天到期, 超期 1 个工作日).
 */
public record DeadlineStanding(Light light, int daysLeft, String words) {

  static DeadlineStanding of(
      LocalDate due, Unit unit, LocalDate today, WorkCalendar calendar, int soon) {
    int left =
        switch (unit) {
          case WORKING_DAYS -> calendar.workingDaysBetween(today, due).days();
          case CALENDAR_DAYS -> Math.toIntExact(due.toEpochDay() - today.toEpochDay());
        };
    if (today.isAfter(due)) {
      return new DeadlineStanding(Light.OVERDUE, left, overdue(left, unit));
    }
    Light light = left <= soon ? Light.DUE_SOON : Light.IN_TIME;
    String words = today.equals(due) ? "今天到期" : "剩 %d %s".formatted(left, unit.label());
    return new DeadlineStanding(light, left, words);
  }

  private static String overdue(int left, Unit unit) {
    // On the weekend after the last day it is overdue, though no working day has passed.
    return left == 0
        ? "已超期，未满 1 %s".formatted(unit.label())
        : "超期 %d %s".formatted(-left, unit.label());
  }
}
