package org.jinye.organization.internal.provider;

import java.io.Serial;
import org.jinye.platform.access.SignedIn;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whom the provider sent, with the account that is his here. */
final class ProviderUser extends DefaultOidcUser {

  @Serial private static final long serialVersionUID = 1L;

  private final SignedIn account;

  ProviderUser(OidcUser user, SignedIn account) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.account = account;
  }

  SignedIn account() {
    return account;
  }
}
