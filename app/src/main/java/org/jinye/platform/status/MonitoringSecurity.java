package org.jinye.platform.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Anybody may ask whether a node lives and is ready, and hears one word. What it measures is for
 * configured addresses, for whoever has the token, and for administrators.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringSettings.class)
class MonitoringSecurity {

  private static final int BEFORE_THE_PAGES = 1;
  private static final String BEARER = "Bearer ";

  private final List<IpAddressMatcher> addresses;
  private final byte[] token;

  MonitoringSecurity(MonitoringSettings settings) {
    this.addresses = settings.addresses().stream().map(IpAddressMatcher::new).toList();
    String configured = settings.token();
    this.token = (configured == null ? "" : configured).getBytes(StandardCharsets.UTF_8);
  }

  @Bean
  @Order(BEFORE_THE_PAGES)
  @ConditionalOnWebApplication
  SecurityFilterChain monitoring(HttpSecurity http) {
    return http.securityMatcher("/health", "/health/**", "/metrics", "/metrics/**")
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/health/live", "/health/ready")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/metrics")
                .access(this::mayMeasure)
                .anyRequest()
                .denyAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(problems ->
            problems
                .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                .accessDeniedHandler(
                    (request, response, e) -> response.setStatus(HttpStatus.FORBIDDEN.value())))
        .build();
  }

  private AuthorizationDecision mayMeasure(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    var request = context.getRequest();
    return new AuthorizationDecision(
        addresses.stream().anyMatch(address -> address.matches(request))
            || hasToken(request.getHeader(HttpHeaders.AUTHORIZATION))
            || isAdministrator(who.get()));
  }

  private boolean hasToken(@Nullable String header) {
    return token.length > 0
        && header != null
        && header.startsWith(BEARER)
        && MessageDigest.isEqual(
            token, header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isAdministrator(@Nullable Authentication who) {
    return who != null
        && who.getPrincipal() instanceof SignedIn me
        && me.openStep() == null
        && me.isAdministrator();
  }
}
