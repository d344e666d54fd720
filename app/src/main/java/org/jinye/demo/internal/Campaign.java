package org.jinye.demo.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in which more is ordered than usual: of an item in the city, a county or on the routes of a
 * weekday; or of everything by a shop.
 *
 * @param weekday 0 = every
 * @param factor how much more
 * @param shownFrom first day of the month or week that the rule will name; {@code shownTo} the last
 */
record Campaign(
    Cause cause,
    @Nullable Shop shop,
    @Nullable Item item,
    @Nullable County county,
    int weekday,
    int firstWeek,
    int lastWeek,
    double factor,
    LocalDate shownFrom,
    LocalDate shownTo) {

  private static final String CITY = "9901";

  boolean holds(int week) {
    return week >= firstWeek && week <= lastWeek;
  }

  boolean isAbout(Shop one) {
    return shop == null
        ? (county == null || county.code().equals(one.county().code()))
            && (weekday == 0 || weekday == one.weekday())
        : shop.index() == one.index();
  }

  boolean isAbout(Item one) {
    return item != null && item.index() == one.index();
  }

  Truth truth() {
    return truth(cause.rule, cause.expected, shownFrom);
  }

  /** What else may be found of a shop that orders more for a month: its first order of it. */
  Truth truth(String rule, Cause.Expected expected, LocalDate from) {
    String subject = shop != null ? shop.licence() : county != null ? county.code() : CITY;
    return new Truth(
        cause, rule, expected, subject, from, shownTo, null, item, cause.words(Dice.of(1)));
  }
}
