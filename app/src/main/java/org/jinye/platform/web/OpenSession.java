package org.jinye.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An open session of somebody.
 *
 * @param key names it on pages; the id itself would let its reader in
 */
public record OpenSession(String key, SessionOpening opening, Instant lastUsed) {

  private static final int LENGTH = 24;

  /** The key of the session with this id. */
  public static String key(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
