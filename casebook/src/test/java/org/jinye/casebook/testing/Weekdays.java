package org.jinye.casebook.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jinye.casebook.WorkDays;

/** Weekends off, and the first week of October. */
public final class Weekdays implements WorkDays {

  public static final Weekdays CALENDAR = new Weekdays();

  @Override
  public LocalDate plus(LocalDate day, int n) {
    LocalDate last = day;
    for (int left = n; left > 0; ) {
      last = last.plusDays(1);
      left -= isOff(last) ? 0 : 1;
    }
    return last;
  }

  @Override
  public int between(LocalDate first, LocalDate last) {
    return first.isAfter(last)
        ? -between(last, first)
        : (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> !isOff(day)).count();
  }

  private static boolean isOff(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || (day.getMonthValue() == 10 && day.getDayOfMonth() <= 7);
  }
}
