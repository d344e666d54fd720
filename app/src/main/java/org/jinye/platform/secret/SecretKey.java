package org.jinye.platform.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * A key with the id that its sealed texts carry. A sealed text is: 1 (the form), length of the id,
 * id, nonce, hidden text with its tag.
 */
final class SecretKey {

  static final int MASTER_BYTES = 32;
  private static final byte FORM = 1;

  private final String id;
  private final byte[] sealing;

  /** Takes {@value #MASTER_BYTES} random bytes. */
  SecretKey(String id, byte[] master) {
    this.id = id;
    byte[] purpose = "seal".getBytes(StandardCharsets.US_ASCII);
    this.sealing = Arrays.copyOf(Sm.hmac(master, purpose), Sm.KEY_BYTES);
  }

  String id() {
    return id;
  }

  byte[] seal(byte[] clear) {
    byte[] head = head();
    byte[] nonce = Sm.random(Sm.NONCE_BYTES);
    byte[] hidden = Sm.encrypt(sealing, nonce, head, clear);
    byte[] sealed = Arrays.copyOf(head, head.length + nonce.length + hidden.length);
    System.arraycopy(nonce, 0, sealed, head.length, nonce.length);
    System.arraycopy(hidden, 0, sealed, head.length + nonce.length, hidden.length);
    return sealed;
  }

  /** Fails when the text was changed or sealed by another key of this id. */
  byte[] open(byte[] sealed) throws InvalidCipherTextException {
    byte[] head = head();
    int hidden = head.length + Sm.NONCE_BYTES;
    if (sealed.length < hidden || !Arrays.equals(head, Arrays.copyOf(sealed, head.length))) {
      throw new InvalidCipherTextException("not sealed by " + id);
    }
    byte[] nonce = Arrays.copyOfRange(sealed, head.length, hidden);
    return Sm.decrypt(sealing, nonce, head, Arrays.copyOfRange(sealed, hidden, sealed.length));
  }

  /** The id of the key that sealed the text; empty when it is no sealed text. */
  static String idOf(byte[] sealed) {
    if (sealed.length < 2 || sealed[0] != FORM || sealed.length < 2 + sealed[1]) {
      return "";
    }
    return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
  }

  private byte[] head() {
    byte[] name = id.getBytes(StandardCharsets.US_ASCII);
    byte[] head = new byte[2 + name.length];
    head[0] = FORM;
    head[1] = (byte) name.length;
    System.arraycopy(name, 0, head, 2, name.length);
    return head;
  }

  /** Never the key itself: this may stand in a log. */
  @Override
  public String toString() {
    return id;
  }
}
