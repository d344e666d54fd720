package org.jinye.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * On which day a route orders in a week. A holiday moves the route to the last working days before
 * it, or to the first after it; a week that is a holiday as a whole has no order day.
 */
final class OrderDays {

  private OrderDays() {}

  static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The day with the route's number, not regarding holidays. */
  static LocalDate regular(LocalDate monday, int weekday) {
    return monday.plusDays(weekday - 1L);
  }

  /**
   * @param lane spreads the shops of a moved route over the two days that take them
   */
  static Optional<LocalDate> planned(LocalDate monday, int weekday, int lane) {
    LocalDate regular = regular(monday, weekday);
    if (!Holidays.isOff(regular)) {
      return Optional.of(regular);
    }
    List<LocalDate> working =
        monday.datesUntil(monday.plusDays(6)).filter(day -> !Holidays.isOff(day)).toList();
    List<LocalDate> before = working.stream().filter(day -> day.isBefore(regular)).toList();
    if (!before.isEmpty()) {
      return Optional.of(before.get(before.size() - 1 - Math.min(lane & 1, before.size() - 1)));
    }
    return working.isEmpty()
        ? Optional.empty()
        : Optional.of(working.get(Math.min(lane & 1, working.size() - 1)));
  }

  /**
   * First day of the retailer's own cycle that holds the day: cycles begin on the order weekday.
   */
  static LocalDate cycleStart(LocalDate day, int weekday) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
  }
}
