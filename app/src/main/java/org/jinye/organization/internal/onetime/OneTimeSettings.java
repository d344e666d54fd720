package org.jinye.organization.internal.onetime;

import java.util.Set;
import org.jinye.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.sign-in}, as far as one-time passwords go.
 *
 * @param oneTimePasswordRoles the roles that are let in with a one-time password only
 */
@ConfigurationProperties("jinye.sign-in")
record OneTimeSettings(@Nullable Set<Role> oneTimePasswordRoles) {

  boolean demands(Role role) {
    return oneTimePasswordRoles != null && oneTimePasswordRoles.contains(role);
  }
}
