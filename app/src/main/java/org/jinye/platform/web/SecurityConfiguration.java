package org.jinye.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jinye.platform.access.OpenStep;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Standing;
import org.jinye.platform.access.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who may come in, and what the browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  /** No inline script or style runs, so HTML in a data file stays text even where we would slip. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

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
      @Value("${jinye.sessions.longest}") Duration longest,
      Clock clock) {
    UntakenForms untaken = new UntakenForms(problemPages);
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/login", "/assets/**", "/webjars/**", "/favicon.ico")
                .permitAll()
                .requestMatchers(paths(OpenStep.values()))
                .authenticated()
                .anyRequest()
                .access(SecurityConfiguration::isIn))
        .formLogin(login ->
            login
                .loginPage("/login")
                .successHandler(welcome(clock))
                .failureHandler((request, response, e) -> response.sendRedirect(afterFailure(e)))
                .permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?goodbye"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .exceptionHandling(
            problems -> problems.authenticationEntryPoint(untaken).accessDeniedHandler(untaken))
        .addFilterBefore(new UploadsAfterSignIn(untaken), CsrfFilter.class)
        .addFilterBefore(new UploadLimits(uploadForms, problemPages), CsrfFilter.class)
        .addFilterAfter(new PlainText(problemPages), CsrfFilter.class)
        .addFilterBefore(new SessionLimit(longest, clock), AuthorizationFilter.class)
        .addFilterBefore(new StandingFilter(standing), AuthorizationFilter.class)
        .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
        .build();
  }

  private static String[] paths(OpenStep... steps) {
    return Arrays.stream(steps).map(OpenStep::path).toArray(String[]::new);
  }

  /** The password was right and nothing else is to be done first. */
  private static AuthorizationDecision isIn(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    SignedIn me = signedIn(who.get());
    return new AuthorizationDecision(me != null && me.openStep() == null);
  }

  private static @Nullable SignedIn signedIn(@Nullable Authentication who) {
    return who != null && who.getPrincipal() instanceof SignedIn me ? me : null;
  }

  /** Remembers when and where the session began, and goes to the page that was asked for. */
  private static AuthenticationSuccessHandler welcome(Clock clock) {
    var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
    return (request, response, who) -> {
      String browser = request.getHeader(HttpHeaders.USER_AGENT);
      var opening =
          new SessionOpening(
              clock.instant(), request.getRemoteAddr(), browser == null ? "" : browser);
      request.getSession().setAttribute(SessionOpening.ATTRIBUTE, opening);
      onwards.onAuthenticationSuccess(request, response, who);
    };
  }

  private static String afterFailure(AuthenticationException e) {
    return e instanceof TryAgainLater later ? "/login?wait=" + later.seconds() : "/login?error";
  }

  /** Looking for the form's token would read the whole file of a stranger's upload first. */
  private static final class UploadsAfterSignIn extends OncePerRequestFilter {

    private final UntakenForms untaken;

    private UploadsAfterSignIn(UntakenForms untaken) {
      this.untaken = untaken;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (UploadLimits.isUpload(request) && who == null) {
        untaken.giveBack(request, response);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /** Everything behind the sign-in runs under the scope of who asked. */
  private static final class ScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      SignedIn me = signedIn(SecurityContextHolder.getContext().getAuthentication());
      if (me != null && me.openStep() == null) {
        Scope.Entered entered = me.scope().enter();
        try {
          chain.doFilter(request, response);
        } finally {
          entered.leave();
        }
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
