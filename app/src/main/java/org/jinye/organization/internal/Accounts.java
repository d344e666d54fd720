package org.jinye.organization.internal;

import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account for the sign-in, before anybody has a scope. */
@Component
class Accounts implements UserDetailsService {

  private final Organization organization;

  Accounts(Organization organization) {
    this.organization = organization;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return Scope.system("登录")
        .get(() -> organization.findAccount(username))
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }
}
