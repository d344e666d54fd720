package org.jinye.organization.internal.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks whether the provider is there before it sends anybody to it. */
final class ProviderDoor extends OncePerRequestFilter {

  /** Where the button of the sign-in page leads. */
  static final String PATH = "/oauth2/authorization/" + Provider.ID;

  private final Provider provider;

  ProviderDoor(Provider provider) {
    this.provider = provider;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().equals(request.getContextPath() + PATH) && !provider.isThere()) {
      response.sendRedirect(ProviderProblem.DOWN.page());
    } else {
      chain.doFilter(request, response);
    }
  }
}
