package org.jinye.platform.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What the browser may do with our answers. Spring's own stay: nosniff, no frames, nothing of a
 * page is kept ({@code no-store}).
 */
final class SecurityHeaders {

  /** No inline script or style runs, so HTML in a data file stays text even where we would slip. */
  static final String POLICY = policy("", List.of());

  /** Where a photograph was taken is ours to ask, nothing else of the machine is. */
  private static final String PERMISSIONS =
      "geolocation=(self), camera=(), microphone=(), payment=(), usb=()";

  private static final Duration HTTPS_ONLY = Duration.ofDays(365);

  private SecurityHeaders() {}

  /**
   * Writes them.
   *
   * @param pictures origin beside ours from which pictures (map tiles) come; empty = none
   * @param formTargets origins beside ours that a form may lead to
   */
  static void write(
      HeadersConfigurer<HttpSecurity> headers, String pictures, Collection<String> formTargets) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(policy(pictures, formTargets)))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        // the bureau's other systems beneath the same name are not ours to move to https
        .httpStrictTransportSecurity(
            https -> https.maxAgeInSeconds(HTTPS_ONLY.toSeconds()).includeSubDomains(false))
        .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", PERMISSIONS))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
  }

  private static String policy(String pictures, Collection<String> formTargets) {
    return "default-src 'self'; img-src 'self' data:"
        + (pictures.isEmpty() ? "" : " " + pictures)
        + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
        + (formTargets.isEmpty() ? "" : " " + String.join(" ", formTargets));
  }
}
