package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jinye.platform.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names requests that kept somebody waiting. The account's number and the path only: what was
 * searched for, and by whom by name, is nobody's business who reads the log.
 */
@Component
class SlowRequests extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SlowRequests.class);
  private static final Duration SLOW = Duration.ofSeconds(1);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      long ms = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      if (ms >= SLOW.toMillis()) {
        Scope who = Scope.current();
        LOG.warn(
            "slow request: {} {} {} ms, status {}, account {}",
            request.getMethod(),
            request.getRequestURI().replaceAll("\\p{Cntrl}", "?"),
            ms,
            response.getStatus(),
            who == null ? "-" : who.accountId());
      }
    }
  }
}
