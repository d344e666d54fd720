package org.jinye.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book of receipts that is taken over as it stands.
 *
 * @param key the same key is taken once
 * @param unitCode the bureau that was given it
 * @param first the first number of it, as printed
 * @param holder who has it; empty = nobody yet
 * @param givenOn since when; null = nobody has it
 * @param returnedOn when it was handed back; null = it was not
 */
public record TakenBook(
    String key,
    String unitCode,
    String first,
    String last,
    LocalDate receivedOn,
    String issuer,
    String holder,
    @Nullable LocalDate givenOn,
    @Nullable LocalDate returnedOn,
    List<Spoilt> spoilt) {

  public TakenBook {
    spoilt = List.copyOf(spoilt);
  }

  /** A number that is void, or else lost. */
  public record Spoilt(String number, boolean isLost, LocalDate on, String reason) {}
}
