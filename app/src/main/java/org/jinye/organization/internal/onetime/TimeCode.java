package org.jinye.organization.internal.onetime;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time, as RFC 6238 has them.
 *
 * @param algorithm the JDK's name of the keyed digest
 * @param digits of a code
 */
record TimeCode(String algorithm, int digits) {

  /** What every authenticator app does without being told. */
  static final TimeCode USUAL = new TimeCode("HmacSHA1", 6);

  static final Duration STEP = Duration.ofSeconds(30);

  private static final int SIGN = 0x7f;
  private static final int NIBBLE = 0xf;

  /** Which step of thirty seconds since 1970 it is. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of that step. */
  String at(byte[] secret, long step) {
    byte[] digest = digest(secret, step);
    int offset = digest[digest.length - 1] & NIBBLE;
    int number = ByteBuffer.wrap(digest).put(offset, (byte) (digest[offset] & SIGN)).getInt(offset);
    return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
  }

  private byte[] digest(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
