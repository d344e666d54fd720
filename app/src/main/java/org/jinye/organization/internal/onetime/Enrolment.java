package org.jinye.organization.internal.onetime;

import org.jinye.platform.web.QrCode;

/**
 * What a person takes over into his app; shown until the app has given its first code.
 *
 * @param picture address of a QR code
 * @param key the same for typing
 */
public record Enrolment(String picture, String key) {

  static Enrolment of(OneTimeSecret secret, String username) {
    return new Enrolment(QrCode.address(secret.address(username)), secret.keyInGroups());
  }

  @Override
  public String toString() {
    return "enrolment";
  }
}
