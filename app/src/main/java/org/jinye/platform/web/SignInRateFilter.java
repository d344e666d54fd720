package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jinye.platform.rate.RateLimit;
import org.jinye.platform.rate.RateLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often one address tries to sign in. The pauses after failures stop who guesses; this
 * stops who only floods, before a password is compared or an attempt recorded.
 */
final class SignInRateFilter extends OncePerRequestFilter {

  private static final List<String> TRIES =
      List.of("/login", "/sign-in-code", "/login/oauth2/", "/oauth2/");

  private final RateLimits limits;
  private final RateLimit limit;
  private final ProblemPages pages;

  SignInRateFilter(RateLimits limits, int perMinute, ProblemPages pages) {
    this.limits = limits;
    this.limit = new RateLimit("sign-in", perMinute);
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = isTry(request) ? limits.take(limit, request.getRemoteAddr()) : Duration.ZERO;
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    pages.write(
        HttpStatus.TOO_MANY_REQUESTS.value(),
        new ProblemText("请求太频繁", "这个地址的登录请求太多，暂不受理。请稍后再试。"),
        request,
        response);
  }

  private static boolean isTry(HttpServletRequest request) {
    String path = ProblemPages.path(request);
    return TRIES.stream()
        .anyMatch(tried ->
            tried.endsWith("/")
                ? path.startsWith(tried)
                : path.equals(tried) && request.getMethod().equals("POST"));
  }
}
