package org.jinye.retailers.internal.exchange;

import java.time.LocalDate;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceState;
import org.jspecify.annotations.Nullable;

/** A licence with what happened to it last. */
record StoredLicence(
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
    int version,
    @Nullable LocalDate stateOn,
    String ground,
    String document) {

  Licence licence() {
    return new Licence(
        id,
        unitCode,
        retailerId,
        number,
        tradeName,
        personInCharge,
        enterpriseKind,
        place,
        scope,
        supplier,
        issuer,
        issuedOn,
        validFrom,
        validTo,
        state,
        suspendedTo,
        version);
  }

  static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
