package org.jinye.organization.internal.provider;

import java.io.Serial;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The provider knows the person, this system does not let him in. */
final class NotLetIn extends OAuth2AuthenticationException {

  @Serial private static final long serialVersionUID = 1L;

  private final ProviderProblem problem;
  private final String username;
  private final transient @Nullable SignedIn account;

  private NotLetIn(ProviderProblem problem, String username, @Nullable SignedIn account) {
    super(problem.name());
    this.problem = problem;
    this.username = username;
    this.account = account;
  }

  static NotLetIn unknown(String username) {
    return new NotLetIn(ProviderProblem.NO_ACCOUNT, username, null);
  }

  static NotLetIn locked(SignedIn account) {
    return new NotLetIn(ProviderProblem.LOCKED, account.getUsername(), account);
  }

  ProviderProblem problem() {
    return problem;
  }

  String username() {
    return username;
  }

  @Nullable SignedIn account() {
    return account;
  }
}
