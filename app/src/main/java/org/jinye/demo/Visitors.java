package org.jinye.demo;

import java.util.List;
import org.jinye.organization.FirstPassword;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.springframework.stereotype.Component;

/**
 * Demo accounts for somebody who tries the system on data of his own: without them nobody could
 * sign in to an installation that was filled by commands.
 */
@Component
class Visitors {

  private static final String PASSWORD = "jinye-demo";
  private static final int CITY_DIGITS = 4;

  private final Organization organization;

  Visitors(Organization organization) {
    this.organization = organization;
  }

  /** Gives the first city its demo people when there is a city and no account at all. */
  void admit() {
    Scope.system("演示")
        .run(() -> {
          if (organization.hasAccounts()) {
            return;
          }
          organization.listUnits("").stream()
              .map(Unit::code)
              .filter(code -> code.length() >= CITY_DIGITS)
              .map(code -> code.substring(0, CITY_DIGITS))
              .min(String::compareTo)
              .ifPresent(this::admitTo);
        });
  }

  private void admitTo(String city) {
    List.of(
            account("shiju", "市局内管员", Role.SUPERVISOR, city),
            account("lingdao", "市局分管领导", Role.LEADER, city),
            account("guanliyuan", "系统管理员", Role.ADMINISTRATOR, city))
        .forEach(organization::ensureAccount);
  }

  private static NewAccount account(String username, String name, Role role, String unit) {
    return new NewAccount(username, PASSWORD, name, role, unit, FirstPassword.DEMO);
  }
}
