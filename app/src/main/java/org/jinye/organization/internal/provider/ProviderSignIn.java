package org.jinye.organization.internal.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.signin.AttemptReason;
import org.jinye.organization.internal.signin.AttemptWay;
import org.jinye.organization.internal.signin.ComingWay;
import org.jinye.organization.internal.signin.OpenSteps;
import org.jinye.organization.internal.signin.OtherArrivals;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.CurrentSession;
import org.jinye.platform.web.WayIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** The way in by the provider, and out again. */
final class ProviderSignIn implements WayIn {

  static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  private final Provider provider;
  private final ProviderSettings settings;
  private final Organization organization;
  private final OpenSteps steps;
  private final OtherArrivals arrivals;
  private final CurrentSession session;
  private final SavedRequestAwareAuthenticationSuccessHandler onwards =
      new SavedRequestAwareAuthenticationSuccessHandler();

  ProviderSignIn(
      Provider provider,
      ProviderSettings settings,
      Organization organization,
      OpenSteps steps,
      OtherArrivals arrivals,
      CurrentSession session) {
    this.provider = provider;
    this.settings = settings;
    this.organization = organization;
    this.steps = steps;
    this.arrivals = arrivals;
    this.session = session;
  }

  @Override
  public void open(HttpSecurity http) {
    ProviderSignOut out = new ProviderSignOut(provider, settings);
    http.oauth2Login(login ->
            login
                .loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoClients())
                .userInfoEndpoint(info ->
                    info.oidcUserService(new ProviderUsers(organization, settings.userNameClaim())))
                .successHandler(this::letIn)
                .failureHandler(this::turnAway))
        .logout(logout -> logout.addLogoutHandler(out).logoutSuccessHandler(out))
        .addFilterBefore(
            new ProviderDoor(provider), OAuth2AuthorizationRequestRedirectFilter.class);
  }

  @Override
  public List<String> origins() {
    return List.of(settings.origin());
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException, jakarta.servlet.ServletException {
    if (!(who.getPrincipal() instanceof ProviderUser user)) {
      throw new IllegalStateException("nobody of ours: " + who);
    }
    SignedIn me = steps.afterProvider(user.account());
    arrivals.came(me, AttemptWay.PROVIDER, request.getRemoteAddr());
    session.begin(me, request, response);
    ComingWay.cameByProvider(request, user.getIdToken().getTokenValue());
    onwards.onAuthenticationSuccess(request, response, who);
  }

  private void turnAway(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    SecurityContextHolder.clearContext();
    String address = request.getRemoteAddr();
    ProviderProblem problem = ProviderProblem.REFUSED;
    if (e instanceof NotLetIn no) {
      problem = no.problem();
      AttemptReason reason =
          no.account() == null ? AttemptReason.UNKNOWN_ACCOUNT : AttemptReason.LOCKED_ACCOUNT;
      arrivals.turnedAway(no.username(), no.account(), AttemptWay.PROVIDER, address, reason);
    } else {
      LOG.info("not let in by the provider: {}", e.getMessage());
      arrivals.turnedAway(
          "", null, AttemptWay.PROVIDER, address, AttemptReason.REFUSED_BY_PROVIDER);
    }
    response.sendRedirect(problem.page());
  }
}
