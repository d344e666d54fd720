package org.jinye.casebook.penalty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule that holds from a day to a day, both included; no last day = still in force. */
public interface Dated {

  LocalDate validFrom();

  @Nullable LocalDate validTo();

  default boolean isValidOn(LocalDate day) {
    LocalDate last = validTo();
    return !day.isBefore(validFrom()) && (last == null || !day.isAfter(last));
  }

  /** Both hold on at least one day. */
  default boolean overlaps(Dated other) {
    LocalDate last = validTo();
    LocalDate otherLast = other.validTo();
    return (last == null || !other.validFrom().isAfter(last))
        && (otherLast == null || !validFrom().isAfter(otherLast));
  }
}
