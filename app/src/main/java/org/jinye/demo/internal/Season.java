package org.jinye.demo.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much a city buys in a week, 1 being an ordinary one. */
final class Season {

  private static final double[] MONTH = {
    1.06, 0.97, 0.98, 0.98, 1.0, 0.98, 0.96, 0.98, 1.03, 1.02, 1.02, 1.06
  };

  /** From seven weeks before the Spring Festival's week to five weeks after it. */
  private static final double[] AROUND_SPRING = {
    1.03, 1.06, 1.10, 1.18, 1.28, 1.40, 1.48, 0.62, 0.60, 0.74, 0.86, 0.93, 0.97
  };

  private static final int SPRING_LEAD = 7;

  private Season() {}

  static double of(LocalDate monday) {
    LocalDate middle = monday.plusDays(3);
    double factor = MONTH[middle.getMonthValue() - 1];
    long sinceSpring = weeksBetween(Holidays.springFestival(middle.getYear()), monday);
    int slot = (int) sinceSpring + SPRING_LEAD;
    if (slot >= 0 && slot < AROUND_SPRING.length) {
      return factor * AROUND_SPRING[slot];
    }
    factor *= stocking(weeksBetween(LocalDate.of(middle.getYear(), 10, 1), monday), 0.20, 0.14);
    factor *= stocking(weeksBetween(LocalDate.of(middle.getYear(), 5, 1), monday), 0.10, 0.08);
    factor *= stocking(weeksBetween(Holidays.midAutumn(middle.getYear()), monday), 0.09, 0.05);
    factor *= stocking(weeksBetween(Holidays.dragonBoat(middle.getYear()), monday), 0.05, 0.03);
    return factor;
  }

  /** Shops stock up in the week of the festival and the one before, and buy less right after it. */
  private static double stocking(long weeksAfter, double rise, double dip) {
    if (weeksAfter == 0) {
      return 1 + rise;
    }
    if (weeksAfter == -1) {
      return 1 + rise / 2;
    }
    return weeksAfter == 1 ? 1 - dip : 1;
  }

  private static long weeksBetween(LocalDate festival, LocalDate monday) {
    return ChronoUnit.WEEKS.between(OrderDays.mondayOf(festival), monday);
  }
}
