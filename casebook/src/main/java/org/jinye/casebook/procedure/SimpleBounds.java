package org.jinye.casebook.procedure;

import java.time.LocalDate;
import org.jinye.casebook.Money;

/**
 * The largest fine of the simple procedure: 200 yuan for a natural person and 3,000 for an
 * organisation (行政处罚法 2021, art. 51), 50 and 1,000 until 2021-07-14.
 */
public final class SimpleBounds {

  private static final LocalDate NEW_LAW = LocalDate.of(2021, 7, 15);

  private SimpleBounds() {}

  /** Whose fine it is. */
  public enum Of {
    PERSON,
    ORGANISATION
  }

  public static Money largest(Of party, LocalDate day) {
    boolean old = day.isBefore(NEW_LAW);
    return switch (party) {
      case PERSON -> Money.ofYuan(old ? 50 : 200);
      case ORGANISATION -> Money.ofYuan(old ? 1_000 : 3_000);
    };
  }
}
