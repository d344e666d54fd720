package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everything behind the sign-in runs under the scope of who asked. */
final class ScopeFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn me = ProblemPages.signedIn();
    if (me == null || me.openStep() != null) {
      chain.doFilter(request, response);
      return;
    }
    Scope.Entered entered = me.scope().enter();
    try {
      chain.doFilter(request, response);
    } finally {
      entered.leave();
    }
  }
}
