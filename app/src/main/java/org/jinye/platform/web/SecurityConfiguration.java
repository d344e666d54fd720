package org.jinye.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jinye.platform.access.OpenStep;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Standing;
import org.jinye.platform.access.TryAgainLater;
import org.jinye.platform.geo.MapTiles;
import org.jinye.platform.rate.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/** Who may come in, and what the browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  // Commands run the same application without a web server.
  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain pages(
      HttpSecurity http,
      ProblemPages problemPages,
      List<UploadForm> uploadForms,
      Standing standing,
      ObjectProvider<WayIn> others,
      CurrentSession session,
      MapTiles tiles,
      RateLimits limits,
      @Value("${jinye.sign-in.requests-per-minute}") int signInsPerMinute,
      @Value("${jinye.sessions.longest}") Duration longest,
      Clock clock) {
    List<WayIn> waysIn = others.stream().toList();
    UntakenForms untaken = new UntakenForms(problemPages);
    http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/login", "/assets/**", "/webjars/**", "/favicon.ico")
                .permitAll()
                .anyRequest()
                .access(SecurityConfiguration::isIn))
        .formLogin(login ->
            login
                .loginPage("/login")
                .successHandler(welcome(session))
                .failureHandler((request, response, e) -> response.sendRedirect(afterFailure(e)))
                .permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?goodbye"))
        .headers(headers -> SecurityHeaders.write(headers, tiles.origin(), origins(waysIn)))
        .exceptionHandling(
            problems -> problems.authenticationEntryPoint(untaken).accessDeniedHandler(untaken))
        .addFilterBefore(new UploadsAfterSignIn(untaken), CsrfFilter.class)
        .addFilterBefore(new UploadLimits(uploadForms, problemPages), CsrfFilter.class)
        .addFilterAfter(new PlainText(problemPages), CsrfFilter.class)
        .addFilterBefore(new SessionLimit(longest, clock), AuthorizationFilter.class)
        .addFilterBefore(new StandingFilter(standing), AuthorizationFilter.class)
        .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
        .addFilterBefore(
            new SignInRateFilter(limits, signInsPerMinute, problemPages), CsrfFilter.class);
    waysIn.forEach(way -> way.open(http));
    return http.build();
  }

  private static List<String> origins(List<WayIn> waysIn) {
    return waysIn.stream().flatMap(way -> way.origins().stream()).toList();
  }

  /** Nothing is to be done first; or it is the page of that step, and of no other step. */
  private static AuthorizationDecision isIn(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    SignedIn me = signedIn(who.get());
    OpenStep open = me == null ? null : me.openStep();
    String path = ProblemPages.path(request.getRequest());
    return new AuthorizationDecision(me != null && (open == null || open.holds(path)));
  }

  private static @Nullable SignedIn signedIn(@Nullable Authentication who) {
    return who != null && who.getPrincipal() instanceof SignedIn me ? me : null;
  }

  /** Remembers when and where the session began, and goes to the page that was asked for. */
  private static AuthenticationSuccessHandler welcome(CurrentSession session) {
    var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
    return (request, response, who) -> {
      session.remember(request);
      onwards.onAuthenticationSuccess(request, response, who);
    };
  }

  private static String afterFailure(AuthenticationException e) {
    return e instanceof TryAgainLater later ? "/login?wait=" + later.seconds() : "/login?error";
  }
}
