package org.jinye.organization.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A token as its owner sees it once. 256 random bits: a plain digest is enough to keep them.
 *
 * @param text begins with {@value #PREFIX}, so that a search for lost secrets finds it
 */
public record TokenText(String text) {

  static final String PREFIX = "jy_";

  private static final int BYTES = 32;
  private static final int HINT = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenText random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TokenText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The beginning, by which people tell their tokens apart. */
  String hint() {
    return text.substring(0, Math.min(HINT, text.length()));
  }

  String digest() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return hint();
  }
}
