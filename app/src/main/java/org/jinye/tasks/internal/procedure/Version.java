package org.jinye.tasks.internal.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.tasks.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure.
 *
 * @param unitCode empty = the nation; otherwise how that unit and those below it do it
 * @param validTo its last day; null = until a later version
 */
public record Version(
    long id,
    String unitCode,
    int number,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String definition,
    String addedBy,
    Instant addedAt,
    Procedure procedure) {

  boolean isInForceFor(String unit, LocalDate day) {
    return unit.startsWith(unitCode)
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
