package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session some time after its sign-in, however busy it is. */
final class SessionLimit extends OncePerRequestFilter {

  private static final String EXPIRED = "/login?expired";

  private final Duration longest;
  private final Clock clock;

  SessionLimit(Duration longest, Clock clock) {
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session == null || !isOver(session)) {
      chain.doFilter(request, response);
      return;
    }
    session.invalidate();
    SecurityContextHolder.clearContext();
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", EXPIRED);
    } else {
      response.sendRedirect(EXPIRED);
    }
  }

  /** One that was opened in the future, by a clock that was ahead, would else last for years. */
  private boolean isOver(HttpSession session) {
    if (session.getAttribute(SessionOpening.ATTRIBUTE) instanceof SessionOpening opening) {
      Duration age = Duration.between(opening.at(), clock.instant());
      return age.compareTo(longest) >= 0 || age.plus(longest).isNegative();
    }
    return false;
  }
}
