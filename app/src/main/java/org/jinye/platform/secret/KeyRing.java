package org.jinye.platform.secret;

import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;

/** The keys that are configured, newest first, proved against what is stored. */
final class KeyRing {

  private final List<SecretKey> keys;
  private final byte[] seed;

  /**
   * Takes the keys and what search digests are made with: the same under every key, so that a new
   * key loses no search.
   */
  KeyRing(List<SecretKey> keys, byte[] seed) {
    this.keys = keys;
    this.seed = seed;
  }

  byte[] seed() {
    return seed;
  }

  SecretKey newest() {
    return keys.getFirst();
  }

  byte[] open(byte[] sealed) {
    String id = SecretKey.idOf(sealed);
    for (SecretKey key : keys) {
      if (key.id().equals(id)) {
        try {
          return key.open(sealed);
        } catch (InvalidCipherTextException e) {
          throw new IllegalStateException("a text sealed by key " + id + " was changed", e);
        }
      }
    }
    throw new IllegalStateException("no key " + id + " is configured");
  }
}
