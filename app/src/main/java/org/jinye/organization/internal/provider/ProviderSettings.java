package org.jinye.organization.internal.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.oidc}: the provider with which people may sign in. Without an issuer there is none.
 *
 * @param userNameClaim which of the provider's claims is the user name here
 * @param title what stands on the button
 * @param patience how long the provider may take to say that it is there
 */
@ConfigurationProperties("jinye.oidc")
public record ProviderSettings(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    String userNameClaim,
    String title,
    List<String> scopes,
    Duration patience) {

  public boolean isOn() {
    return issuer != null && !issuer.isBlank();
  }

  String requiredIssuer() {
    return required(issuer);
  }

  String requiredClientId() {
    return required(clientId);
  }

  String requiredClientSecret() {
    return required(clientSecret);
  }

  /** Scheme, host and port of the provider, as a browser's policy names them. */
  String origin() {
    URI address = URI.create(requiredIssuer());
    return address.getScheme() + "://" + address.getAuthority();
  }

  private static String required(@Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("no provider is configured");
    }
    return value;
  }

  @Override
  public String toString() {
    return "provider " + issuer;
  }
}
