package org.jinye.organization.internal.provider;

import java.net.http.HttpClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The provider as it describes itself. It is asked when somebody wants to go there, not when the
 * system starts: a provider that is down keeps nobody from the password.
 */
class Provider implements ClientRegistrationRepository {

  static final String ID = "jinye";

  private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
      new ParameterizedTypeReference<>() {};

  private final ProviderSettings settings;
  private final RestClient http;
  private volatile @Nullable ClientRegistration known;

  Provider(ProviderSettings settings) {
    this.settings = settings;
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(settings.patience()).build());
    requests.setReadTimeout(settings.patience());
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** Asks it anew; false when it does not answer, or answers in somebody else's name. */
  boolean isThere() {
    try {
      known = registration();
      return true;
    } catch (RestClientException | IllegalArgumentException e) {
      ProviderSignIn.LOG.warn("the provider {} cannot be used: {}", settings, e.getMessage());
      return false;
    }
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID)) {
      return null;
    }
    ClientRegistration found = known;
    if (found == null) {
      // another node has sent the person there
      found = registration();
      known = found;
    }
    return found;
  }

  /** Where it wants to hear of a sign-out; null when it does not, or nobody has been there yet. */
  @Nullable String signOutAddress() {
    ClientRegistration found = known;
    return found != null
            && found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")
                instanceof String address
        ? address
        : null;
  }

  private ClientRegistration registration() {
    String issuer = settings.requiredIssuer();
    Map<String, Object> description =
        http.get()
            .uri(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
            .retrieve()
            .body(DESCRIPTION);
    if (description == null || !issuer.equals(description.get("issuer"))) {
      throw new IllegalArgumentException("it calls itself otherwise");
    }
    return ClientRegistrations.fromOidcConfiguration(description)
        .registrationId(ID)
        .clientId(settings.requiredClientId())
        .clientSecret(settings.requiredClientSecret())
        .clientName(settings.title())
        .scope(settings.scopes())
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .build();
  }
}
