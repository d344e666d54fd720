package org.jinye.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An officer with the certificate that he shows.
 *
 * @param certificate number of the enforcement certificate
 * @param validFrom first day of the certificate
 * @param validTo its last day; null = not limited
 */
public record Officer(
    String name, String certificate, LocalDate validFrom, @Nullable LocalDate validTo) {

  /** Holds a certificate on that day (Administrative Penalty Law art. 42). */
  public boolean mayActOn(LocalDate day) {
    return !certificate.isBlank()
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
