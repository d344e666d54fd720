package org.jinye.retailers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence that was issued before the register knew it; its number, name and place are those of
 * the file.
 *
 * @param validFrom the day of issue too
 * @param steps what happened to it after it was issued, in the order of days
 */
public record KnownLicence(
    String retailerId,
    String personInCharge,
    String supplier,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo,
    List<Step> steps) {

  public KnownLicence {
    steps = List.copyOf(steps);
  }

  /**
   * A change of state.
   *
   * @param to name of the state as the register spells it: {@code SUSPENDED}
   * @param until last day of a suspension; null for any other state
   * @param document number of the paper it rests on; may be empty
   */
  public record Step(
      LocalDate on, String to, @Nullable LocalDate until, String ground, String document) {}
}
