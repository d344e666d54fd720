package org.jinye.oversight.internal.calls;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day's draw of a county.
 *
 * @param ordersFrom first day of the orders it was drawn from
 * @param population how many it was drawn from
 * @param drawnOn later than day when it was made up for
 * @param dueOn by the end of this day all calls are recorded
 */
public record CallSample(
    long id,
    String unitCode,
    LocalDate day,
    LocalDate ordersFrom,
    LocalDate ordersTo,
    boolean byTelephone,
    String seed,
    int wanted,
    int population,
    String populationDigest,
    LocalDate drawnOn,
    Instant drawnAt,
    LocalDate dueOn) {

  public boolean isMadeUp() {
    return drawnOn.isAfter(day);
  }

  public int drawn() {
    return Math.min(wanted, population);
  }

  public String href() {
    return "/oversight/calls/" + id;
  }

  /** Names the day of the county in tasks. */
  static String subject(String unit, LocalDate day) {
    return unit + "." + day;
  }
}
