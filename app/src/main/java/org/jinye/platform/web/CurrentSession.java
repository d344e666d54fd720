package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jinye.platform.access.SignedIn;
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
