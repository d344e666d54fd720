package org.jinye.organization;

import org.jinye.platform.access.Role;

/** An account to be made. The password is given in clear and stored as a bcrypt hash. */
public record NewAccount(
    String username, String password, String name, Role role, String unitCode) {

  @Override
  public String toString() {
    return username;
  }
}
