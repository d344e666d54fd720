package org.jinye.organization;

import org.jinye.platform.access.Role;

/**
 * An account to be made. The password is given in clear and stored as a bcrypt hash.
 *
 * @param demo has the published demo password: signs in in demo mode only
 */
public record NewAccount(
    String username, String password, String name, Role role, String unitCode, boolean demo) {

  /** An account with a password of its own. */
  public NewAccount(String username, String password, String name, Role role, String unitCode) {
    this(username, password, name, role, unitCode, false);
  }

  @Override
  public String toString() {
    return username;
  }
}
