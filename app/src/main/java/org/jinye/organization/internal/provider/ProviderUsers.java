package org.jinye.organization.internal.provider;

import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of whom the provider sends by its claim of the user name; makes none. */
final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final int LONGEST_NAME = 100;

  private final OidcUserService provider = new OidcUserService();
  private final Organization organization;
  private final String claim;

  ProviderUsers(Organization organization, String claim) {
    this.organization = organization;
    this.claim = claim;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = provider.loadUser(request);
    String username = user.getClaims().get(claim) instanceof String text ? text : "";
    SignedIn account =
        Scope.system("登录")
            .get(() -> organization.findAccount(username))
            .orElseThrow(() ->
                NotLetIn.unknown(username.substring(0, Math.min(username.length(), LONGEST_NAME))));
    if (!account.isEnabled()) {
      throw NotLetIn.locked(account);
    }
    account.eraseCredentials();
    return new ProviderUser(user, account);
  }
}
