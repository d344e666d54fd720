package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jinye.platform.access.OpenStep;
import org.jinye.platform.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers those who are let in no further before a controller was reached: to the sign-in page, or
 * the step that they still owe, or what they typed is given back.
 */
final class UntakenForms implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(UntakenForms.class);
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final ProblemPages pages;

  UntakenForms(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (!READING.contains(request.getMethod())) {
      giveBack(request, response);
    } else {
      send("/login", request, response);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    LOG.info("denied: {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
    SignedIn me = ProblemPages.signedIn();
    OpenStep step = me == null ? null : me.openStep();
    if (e instanceof CsrfException) {
      giveBack(request, response);
    } else if (step != null) {
      send(step.path(), request, response);
    } else {
      pages.write(HttpServletResponse.SC_FORBIDDEN, ProblemText.of(403), request, response);
    }
  }

  private static void send(String target, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", target);
    } else {
      response.sendRedirect(target);
    }
  }

  void giveBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean signedIn = ProblemPages.signedIn() != null;
    switch (ProblemPages.path(request)) {
      case "/login" -> response.sendRedirect(signedIn ? "/" : "/login?stale");
      case "/logout" -> response.sendRedirect(signedIn ? "/" : "/login?goodbye");
      default -> pages.writeUntaken(UntakenForm.of(request, signedIn), request, response);
    }
  }
}
