package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jinye.platform.access.RequestOrigin;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number, before anything else happens to it: in the answer's header, in the
 * log (MDC key {@value #MDC_KEY}), in the trail. A number that comes from outside is not taken: who
 * sends it could make two requests look like one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {

  public static final String HEADER = "X-Request-Id";
  public static final String MDC_KEY = "request";
  private static final int LENGTH = 16;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
    response.setHeader(HEADER, id);
    MDC.put(MDC_KEY, id);
    new RequestOrigin(request.getRemoteAddr(), id).enter();
    try {
      chain.doFilter(request, response);
    } finally {
      RequestOrigin.leave();
      MDC.remove(MDC_KEY);
    }
  }
}
