package org.jinye.organization.internal.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.organization.internal.signin.ComingWay;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Who came by the provider signs out there too, and comes back to the sign-in page. */
final class ProviderSignOut implements LogoutHandler, LogoutSuccessHandler {

  private static final String GOODBYE = "/login?goodbye";
  private static final String TOKEN = ProviderSignOut.class.getName();

  private final Provider provider;
  private final ProviderSettings settings;

  ProviderSignOut(Provider provider, ProviderSettings settings) {
    this.provider = provider;
    this.settings = settings;
  }

  /** While the session is still there. */
  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    request.setAttribute(TOKEN, ComingWay.providerToken(request));
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException {
    String there = provider.signOutAddress();
    if (there == null || !(request.getAttribute(TOKEN) instanceof String token)) {
      response.sendRedirect(GOODBYE);
      return;
    }
    String back = ServletUriComponentsBuilder.fromContextPath(request).build() + GOODBYE;
    response.sendRedirect(
        UriComponentsBuilder.fromUriString(there)
            .queryParam("id_token_hint", "{token}")
            .queryParam("client_id", "{client}")
            .queryParam("post_logout_redirect_uri", "{back}")
            .encode()
            .buildAndExpand(token, settings.requiredClientId(), back)
            .toUriString());
  }
}
