package org.jinye.casebook.repeat;

/**
 * By what a party is known again; each is empty when not known.
 *
 * @param identityDigest keyed digest of the identity number, never the number itself
 * @param licence number of the retail licence
 * @param creditCode unified social credit code
 */
public record PartyKey(String identityDigest, String licence, String creditCode) {

  boolean isSame(PartyKey other) {
    return isSame(identityDigest, other.identityDigest)
        || isSame(licence, other.licence)
        || isSame(creditCode, other.creditCode);
  }

  private static boolean isSame(String one, String other) {
    return !one.isBlank() && one.equals(other);
  }
}
