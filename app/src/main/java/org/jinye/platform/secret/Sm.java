package org.jinye.platform.secret;

import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The national algorithms as BouncyCastle has them: SM4 in GCM, HMAC with SM3. */
final class Sm {

  static final int KEY_BYTES = 16;
  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sm() {}

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  static byte[] hmac(byte[] key, byte[] text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(text, 0, text.length);
    byte[] digest = new byte[mac.getMacSize()];
    mac.doFinal(digest, 0);
    return digest;
  }

  /**
   * @param beside what is not hidden but may not be changed either
   */
  static byte[] encrypt(byte[] key, byte[] nonce, byte[] beside, byte[] clear) {
    try {
      return run(true, key, nonce, beside, clear);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] decrypt(byte[] key, byte[] nonce, byte[] beside, byte[] hidden)
      throws InvalidCipherTextException {
    return run(false, key, nonce, beside, hidden);
  }

  private static byte[] run(boolean hide, byte[] key, byte[] nonce, byte[] beside, byte[] text)
      throws InvalidCipherTextException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(hide, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, beside));
    byte[] out = new byte[cipher.getOutputSize(text.length)];
    int length = cipher.processBytes(text, 0, text.length, out, 0);
    cipher.doFinal(out, length);
    return out;
  }
}
