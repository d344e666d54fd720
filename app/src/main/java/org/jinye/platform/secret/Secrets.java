package org.jinye.platform.secret;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Seals and opens sensitive texts. Sealed anew, the same text looks different; its digest of one
 * purpose is always the same, so that it can be searched exactly.
 */
@Component
public class Secrets {

  private final KeyRing keys;
  private final Map<String, byte[]> purposes = new ConcurrentHashMap<>();

  Secrets(KeyRing keys) {
    this.keys = keys;
  }

  /** SM4-GCM under the newest key; the id of the key travels with the text. */
  public byte[] seal(String clear) {
    return keys.newest().seal(clear.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text that was sealed.
   *
   * @throws IllegalStateException when it was changed, or sealed by a key that is not configured
   */
  public String open(byte[] sealed) {
    return new String(keys.open(sealed), StandardCharsets.UTF_8);
  }

  /**
   * A keyed digest (HMAC-SM3, 64 hexadecimal digits) for exact search. It depends on every
   * character: bring the text into one form (trimmed, capital X) before.
   *
   * @param purpose the column it is for, such as {@code retailers.telephone}: digests of different
   *     purposes tell nothing of each other
   */
  public String index(String purpose, String clear) {
    byte[] key =
        purposes.computeIfAbsent(
            purpose, one -> Sm.hmac(keys.seed(), one.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(Sm.hmac(key, clear.getBytes(StandardCharsets.UTF_8)));
  }
}
