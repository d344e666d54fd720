package org.jinye.retailers.internal.register;

import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The three columns of a telephone. A masked text without the others asks to keep the known one.
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into a statement
record SealedTelephone(byte @Nullable [] sealed, @Nullable String masked, @Nullable String index) {

  static SealedTelephone of(@Nullable String telephone, Secrets secrets) {
    String digits = telephone == null ? "" : Telephone.digits(telephone);
    if (telephone == null || digits.isEmpty()) {
      return new SealedTelephone(null, null, null);
    }
    return Telephone.isMasked(telephone)
        ? new SealedTelephone(null, telephone, null)
        : new SealedTelephone(
            secrets.seal(telephone.strip()),
            Mask.TELEPHONE.of(telephone),
            secrets.index(Telephone.PURPOSE, digits));
  }
}
