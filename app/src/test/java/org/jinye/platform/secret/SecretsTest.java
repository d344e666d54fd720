package org.jinye.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.jinye.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private static final byte[] SEED = new byte[32];
  private static final String NUMBER = "340104199001011234";

  private final SecretKey first = key("2025");
  private final SecretKey second = key("2026");

  @Test
  void opensWhatItSealed() {
    Secrets secrets = secrets(first);
    assertThat(secrets.open(secrets.seal(NUMBER))).isEqualTo(NUMBER);
    assertThat(secrets.open(secrets.seal(""))).isEmpty();
    assertThat(secrets.open(secrets.seal("张三丰🀄"))).isEqualTo("张三丰🀄");
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    Secrets secrets = secrets(first);
    assertThat(secrets.seal(NUMBER)).isNotEqualTo(secrets.seal(NUMBER));
    assertThat(new String(secrets.seal(NUMBER), StandardCharsets.ISO_8859_1))
        .doesNotContain("1990");
  }

  @Test
  void newestKeySealsAndOldOnesOpen() {
    byte[] old = secrets(first).seal(NUMBER);
    Secrets both = secrets(second, first);
    assertThat(both.open(old)).isEqualTo(NUMBER);
    assertThat(SecretKey.idOf(both.seal(NUMBER))).isEqualTo("2026");
    Secrets onlyNew = secrets(second);
    assertThatThrownBy(() -> onlyNew.open(old)).hasMessageContaining("no key 2025");
  }

  @Test
  void noticesEveryChangedByte() {
    Secrets secrets = secrets(first);
    byte[] sealed = secrets.seal(NUMBER);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> secrets.open(changed)).isInstanceOf(IllegalStateException.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> secrets.open(cut)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void findsByDigestWithinOnePurposeOnly() {
    Secrets secrets = secrets(first);
    assertThat(secrets.index("a.telephone", "13800000000"))
        .isEqualTo(secrets(second, first).index("a.telephone", "13800000000"))
        .isNotEqualTo(secrets.index("b.telephone", "13800000000"))
        .isNotEqualTo(secrets.index("a.telephone", "13800000001"))
        .hasSize(64);
  }

  /** The example of GB/T 32907 in RFC 8998, appendix A.1. */
  @Test
  void agreesWithThePublishedExampleOfSm4Gcm() throws InvalidCipherTextException {
    byte[] key = hex("0123456789ABCDEFFEDCBA9876543210");
    byte[] nonce = hex("00001234567800000000ABCD");
    byte[] beside = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    byte[] clear =
        hex(
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    byte[] hidden = Sm.encrypt(key, nonce, beside, clear);
    assertThat(hidden)
        .isEqualTo(
            hex(
                "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                    + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                    + "83DE3541E4C2B58177E065A9BF7B62EC"));
    assertThat(Sm.decrypt(key, nonce, beside, hidden)).isEqualTo(clear);
  }

  @ParameterizedTest
  @ValueSource(strings = {"geheim", "2026:c2hvcnQ=", "2026:", ":AAAA", "20 26:AAAA", "2026:!!"})
  void refusesAKeyThatIsNone(String text) {
    assertThatThrownBy(() -> ConfiguredKeys.read(text))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("32 字节");
  }

  @Test
  void readsSeveralKeysAndNoneTwice() {
    String one = "a:" + Base64.getEncoder().encodeToString(Sm.random(SecretKey.MASTER_BYTES));
    String two = "b:" + Base64.getEncoder().encodeToString(Sm.random(SecretKey.MASTER_BYTES));
    assertThat(ConfiguredKeys.read(one + ",\n " + two + "\n"))
        .extracting(SecretKey::id)
        .containsExactly("a", "b");
    assertThatThrownBy(() -> ConfiguredKeys.read(one + "," + one)).hasMessageContaining("两次");
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY_NUMBER, 340104199001011234, 340***********1234",
    "TELEPHONE, 13812345678, 138****5678",
    "TELEPHONE, 55512, 5**12",
    "NAME, 张三, 张*",
    "NAME, 欧阳修远, 欧***",
    "NAME, 张, *",
    "NAME, '', ''",
    "TELEPHONE, 1, *"
  })
  void masksWhatItIsTold(Mask mask, String clear, String masked) {
    assertThat(mask.of(clear)).isEqualTo(masked);
  }

  private static Secrets secrets(SecretKey... keys) {
    return new Secrets(new KeyRing(List.of(keys), SEED));
  }

  private static SecretKey key(String id) {
    return new SecretKey(id, Sm.random(SecretKey.MASTER_BYTES));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
