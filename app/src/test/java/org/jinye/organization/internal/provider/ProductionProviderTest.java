package org.jinye.organization.internal.provider;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jinye.platform.StartRefused;
import org.junit.jupiter.api.Test;

class ProductionProviderTest {

  private static final String ISSUER = "https://sso.example.cn";
  private static final String SECRET = "nV3-xw7_Kd9p-Qr2m";

  @Test
  void refusesAProviderWithoutItsClient() {
    assertRefused(() -> ProductionProvider.check(of(ISSUER, "", SECRET)), "client-id");
    assertRefused(() -> ProductionProvider.check(of(ISSUER, "a", " ")), "client-secret");
    assertRefused(() -> ProductionProvider.check(of("sso", "a", SECRET)), "https://");
    assertRefused(() -> ProductionProvider.check(of("a b", "a", SECRET)), "不是一个网址");
  }

  @Test
  void refusesAProviderInClearText() {
    assertRefused(
        () -> ProductionProvider.checkStrictly(of("http://192.0.2.1", "a", SECRET)), "明文");
  }

  @Test
  void refusesAShortOrPublishedSecret() {
    assertRefused(() -> ProductionProvider.checkStrictly(of(ISSUER, "a", "secret")), "示例值");
  }

  @Test
  void takesAGoodOne() {
    assertThatCode(() -> ProductionProvider.check(of(ISSUER, "a", SECRET)))
        .doesNotThrowAnyException();
    assertThatCode(() -> ProductionProvider.checkStrictly(of(ISSUER, "a", SECRET)))
        .doesNotThrowAnyException();
    assertThatCode(() -> ProductionProvider.checkStrictly(of("http://127.0.0.1:1", "a", SECRET)))
        .doesNotThrowAnyException();
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable start, String words) {
    assertThatThrownBy(start).isInstanceOf(StartRefused.class).hasMessageContaining(words);
  }

  private static ProviderSettings of(String issuer, String id, String secret) {
    return new ProviderSettings(
        issuer, id, secret, "preferred_username", "", List.of("openid"), Duration.ofSeconds(1));
  }
}
