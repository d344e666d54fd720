package org.jinye.organization.internal.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jinye.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/** What a configured provider must be like; refused at the start, not at the first sign-in. */
final class ProductionProvider {

  private static final int SHORTEST = 16;
  private static final Set<String> PUBLISHED =
      Set.of("secret", "client-secret", "changeme", "change-me", "password", "test");

  private ProductionProvider() {}

  /** Whatever the mode: without these nobody could sign in by it. */
  static void check(ProviderSettings settings) {
    required("client-id", settings.clientId());
    required("client-secret", settings.clientSecret());
    String scheme = address(settings).getScheme();
    if (!"https".equals(scheme) && !"http".equals(scheme)) {
      throw StartRefused.because("jinye.oidc.issuer 应是以 https:// 开头的网址。");
    }
  }

  /** Beyond demo mode: nobody on the way may read or forge the provider's word. */
  static void checkStrictly(ProviderSettings settings) {
    URI address = address(settings);
    if (!"https".equals(address.getScheme()) && !isHere(address)) {
      throw StartRefused.because("jinye.oidc.issuer 必须以 https:// 开头，正式模式下不使用明文的统一认证。");
    }
    String secret = settings.requiredClientSecret();
    if (secret.length() < SHORTEST || PUBLISHED.contains(secret.toLowerCase(Locale.ROOT))) {
      throw StartRefused.because(
          "jinye.oidc.client-secret 太短或是示例值，正式模式下请用统一认证给出的随机密钥（至少 " + SHORTEST + " 个字符）。");
    }
  }

  private static URI address(ProviderSettings settings) {
    try {
      return URI.create(settings.requiredIssuer());
    } catch (IllegalArgumentException e) {
      throw StartRefused.because("jinye.oidc.issuer 不是一个网址：" + settings.issuer());
    }
  }

  private static boolean isHere(URI address) {
    try {
      return address.getHost() != null
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw StartRefused.because("配置了统一认证 jinye.oidc.issuer，就必须配置 jinye.oidc." + name + "。");
    }
  }
}
