package org.jinye.organization.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** By which way the person of a session came; kept with the session. */
public final class ComingWay {

  private static final String PROVIDER_TOKEN = "jinye.provider-token";

  private ComingWay() {}

  public static AttemptWay of(HttpServletRequest request) {
    return providerToken(request) == null ? AttemptWay.PASSWORD : AttemptWay.PROVIDER;
  }

  /** The provider's word for the person, which it wants to hear again at the sign-out. */
  public static @Nullable String providerToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PROVIDER_TOKEN) instanceof String token
        ? token
        : null;
  }

  public static void cameByProvider(HttpServletRequest request, String token) {
    request.getSession().setAttribute(PROVIDER_TOKEN, token);
  }
}
