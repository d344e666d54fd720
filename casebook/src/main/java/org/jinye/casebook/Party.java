package org.jinye.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom the case is against. A text that is not known is empty. */
public sealed interface Party {

  String name();

  String address();

  String telephone();

  /** Number of the retail licence; empty without one. */
  String licence();

  /**
   * A natural person, also the owner of a one-man business.
   *
   * @param name up to 200 characters; names of minorities hold a "·"
   * @param identityNumber empty when he shows none
   */
  record Individual(
      String name,
      String sex,
      @Nullable LocalDate born,
      String ethnicity,
      String identityNumber,
      String occupation,
      String employer,
      String address,
      String telephone,
      String licence)
      implements Party {}

  /**
   * A legal person or another organisation.
   *
   * @param creditCode unified social credit code
   */
  record Organisation(
      String name,
      String creditCode,
      String personInCharge,
      String address,
      String telephone,
      String licence)
      implements Party {}
}
