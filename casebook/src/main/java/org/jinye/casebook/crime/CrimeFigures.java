package org.jinye.casebook.crime;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.Money;

/**
 * What is known of a case, valued by the price basis of crime.
 *
 * @param day the day of the act, from which three years are counted back
 * @param fake counterfeit and inferior goods
 * @param trade all goods that were dealt in without licence, the fake ones among them
 * @param earlierPenalties days of administrative penalties for illegal trade in tobacco
 */
public record CrimeFigures(
    LocalDate day, Dealings fake, Dealings trade, List<LocalDate> earlierPenalties) {

  public CrimeFigures {
    earlierPenalties = List.copyOf(earlierPenalties);
  }

  /** What was dealt in. */
  public record Dealings(Money sold, Money unsold, Money gains, long sticks) {

    public static final Dealings NONE = new Dealings(Money.ZERO, Money.ZERO, Money.ZERO, 0);

    public Dealings {
      if (sticks < 0) {
        throw new IllegalArgumentException("sticks cannot be negative: " + sticks);
      }
    }

    /** Sold and unsold together. */
    public Money business() {
      return sold.plus(unsold);
    }
  }

  /** Penalties before the day and not more than some years before it. */
  long penaltiesWithin(int years) {
    LocalDate first = day.minusYears(years);
    return earlierPenalties.stream().filter(on -> !on.isBefore(first) && on.isBefore(day)).count();
  }
}
