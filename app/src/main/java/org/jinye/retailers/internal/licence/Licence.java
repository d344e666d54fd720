package org.jinye.retailers.internal.licence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tobacco retail licence.
 *
 * @param state as recorded; see {@link #stateOn} for what it means on a day
 * @param suspendedTo last day of a suspension
 */
public record Licence(
    long id,
    String unitCode,
    String retailerId,
    String number,
    String tradeName,
    String personInCharge,
    String enterpriseKind,
    String place,
    String scope,
    String supplier,
    String issuer,
    LocalDate issuedOn,
    LocalDate validFrom,
    LocalDate validTo,
    LicenceState state,
    @Nullable LocalDate suspendedTo,
    int version) {

  public LicenceState stateOn(LocalDate day) {
    return state.isAlive() && day.isAfter(validTo) ? LicenceState.EXPIRED : state;
  }

  /** Suspended longer than was allowed: to be asked after. */
  public boolean isOverstayed(LocalDate day) {
    return suspendedTo != null
        && stateOn(day) == LicenceState.SUSPENDED
        && day.isAfter(suspendedTo);
  }
}
