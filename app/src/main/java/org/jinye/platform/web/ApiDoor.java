package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.platform.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in by its token, for one request; before anything of the request is read. */
final class ApiDoor extends OncePerRequestFilter {

  private static final int LONGEST = 200;

  private final ApiVisitors visitors;
  private final ProblemPages pages;

  ApiDoor(ApiVisitors visitors, ProblemPages pages) {
    this.visitors = visitors;
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = ApiRequest.token(request);
    if (token == null || token.length() > LONGEST) {
      answer(
          401, new ProblemText("没有令牌", "请在请求头 Authorization 里写 Bearer 和接口令牌。"), request, response);
      return;
    }
    String path = ProblemPages.path(request);
    switch (visitors.visit(token, request.getMethod(), path, request.getRemoteAddr())) {
      case ApiVisit.Known(SignedIn owner) -> {
        letIn(owner);
        chain.doFilter(request, response);
      }
      case ApiVisit.TurnedAway(int status, String title, String message) ->
          answer(status, new ProblemText(title, message), request, response);
      case ApiVisit.TooOften(var pause) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1));
        answer(429, new ProblemText("请求太频繁", "请求太多，请过一会儿再试。"), request, response);
      }
    }
  }

  private void answer(
      int status, ProblemText text, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    pages.write(status, text, request, response);
  }

  private static void letIn(SignedIn owner) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(owner, null, owner.getAuthorities()));
    SecurityContextHolder.setContext(context);
  }
}
