package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Standing;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request of a session the roles and the unit that count now, not those of the sign-in.
 * The session itself is left as it is; one whose account is locked ends.
 */
final class StandingFilter extends OncePerRequestFilter {

  private final Standing standing;

  StandingFilter(Standing standing) {
    this.standing = standing;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = ProblemPages.path(request);
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who instanceof UsernamePasswordAuthenticationToken
        && who.getPrincipal() instanceof SignedIn me) {
      Optional<SignedIn> now = standing.of(me);
      if (now.isPresent()) {
        enter(now.get(), who);
      } else {
        leave(request);
      }
    }
    chain.doFilter(request, response);
  }

  // A context of its own: the one of the session is not to be written back for this.
  private static void enter(SignedIn now, Authentication before) {
    var renewed =
        UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
    renewed.setDetails(before.getDetails());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(renewed);
    SecurityContextHolder.setContext(context);
  }

  private static void leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
