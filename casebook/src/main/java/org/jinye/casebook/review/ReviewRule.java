package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A deduction of the sheet.
 *
 * @param id stable (DEC_BEFORE_HEARING)
 * @param version counts up when its meaning changes
 * @param title what is wrong
 * @param deduction points, exact
 * @param per whether each place counts
 * @param most the most it takes; null = what the section has
 * @param basis article or scheme
 * @param remedy what to do
 * @param from from which stage on it counts; before it is still to come
 * @param when all that must hold for the rule to apply to the case
 * @param validFrom first filing day for which it counts; null = ever since
 * @param validTo last such day; null = until now
 * @param check the function that looks
 * @param with what it is told
 */
public record ReviewRule(
    String id,
    int version,
    String title,
    BigDecimal deduction,
    Per per,
    @Nullable BigDecimal most,
    String basis,
    String remedy,
    Stage from,
    List<Condition> when,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Check check,
    Arguments with) {

  /** How often it is taken. */
  public enum Per {
    ONCE,
    EACH
  }

  @SuppressWarnings("NullAway") // what the file leaves out arrives as null
  public ReviewRule {
    when = when == null ? List.of() : List.copyOf(when);
    with = with == null ? Arguments.NONE : with;
  }

  /** Whether it counts for cases of that filing day. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  boolean appliesTo(Examined examined) {
    return when.stream().allMatch(condition -> condition.holds(examined));
  }

  /** All that is wrong by this rule in a file to which it applies. */
  List<Place> places(Examined examined) {
    return appliesTo(examined) ? check.places(examined, with) : List.of();
  }

  /** The most that it may take at all. */
  BigDecimal largest(BigDecimal sectionPoints) {
    return switch (per) {
      case ONCE -> deduction;
      case EACH -> most == null ? sectionPoints : most;
    };
  }
}
