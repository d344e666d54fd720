package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request of a program instead of a person: it brings a token, or asks beneath /api. */
final class ApiRequest {

  /** Machines that watch the system bring a token of their own. */
  private static final List<String> WATCHED = List.of("/metrics", "/health");

  private static final String SCHEME = "bearer ";

  private ApiRequest() {}

  static boolean is(HttpServletRequest request) {
    String path = ProblemPages.path(request);
    return path.startsWith("/api/")
        || (token(request) != null && WATCHED.stream().noneMatch(path::startsWith));
  }

  /** What it brings; null when it brings none. */
  static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    return bearer && header != null ? header.substring(SCHEME.length()).strip() : null;
  }
}
