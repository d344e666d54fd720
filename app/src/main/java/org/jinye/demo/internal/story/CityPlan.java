package org.jinye.demo.internal.story;

import java.time.LocalDateTime;
import org.jinye.platform.Weeks;

/**
 * What a demo city is made from.
 *
 * @param until the last moment with orders, local time
 */
public record CityPlan(long seed, int retailers, int weeks, LocalDateTime until) {

  public boolean isOf(long wantedSeed, int wantedRetailers, int wantedWeeks) {
    return seed == wantedSeed && retailers == wantedRetailers && weeks == wantedWeeks;
  }

  int lastWeek() {
    return Weeks.number(until.toLocalDate());
  }

  int firstWeek() {
    return lastWeek() - weeks + 1;
  }
}
