package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jinye.platform.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of a request. */
@Component
public class CurrentSession {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  private final Clock clock;

  CurrentSession(Clock clock) {
    this.clock = clock;
  }

  /** Begins as this; when and where is kept, as after a password. */
  public void begin(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
    continueAs(me, request, response);
    remember(request);
  }

  /** Keeps when and where the session began. */
  void remember(HttpServletRequest request) {
    String browser = request.getHeader(HttpHeaders.USER_AGENT);
    var opening =
        new SessionOpening(
            clock.instant(), request.getRemoteAddr(), browser == null ? "" : browser);
    request.getSession().setAttribute(SessionOpening.ATTRIBUTE, opening);
  }

  /** Goes on as this, under a new session id: one that somebody may have seen is worth nothing. */
  public void continueAs(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities()));
    SecurityContextHolder.setContext(context);
    request.getSession();
    request.changeSessionId();
    contexts.saveContext(context, request, response);
  }
}
