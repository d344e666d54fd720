package org.jinye.organization;

import org.jinye.platform.access.Role;

/**
 * An account to be made. The password is given in clear and stored as a bcrypt hash.
 *
 * @param unitCode empty for the whole nation
 */
public record NewAccount(
    String username,
    String password,
    String name,
    Role role,
    String unitCode,
    FirstPassword firstPassword) {

  /** An account with a password of its own. */
  public NewAccount(String username, String password, String name, Role role, String unitCode) {
    this(username, password, name, role, unitCode, FirstPassword.OWN);
  }

  @Override
  public String toString() {
    return username;
  }
}
