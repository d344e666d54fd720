package org.jinye.organization;

import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;

/**
 * A person with an account, as others choose one from a list.
 *
 * @param roles those of today; may be none
 * @param unitCode empty for the whole nation
 */
public record Colleague(
    long id, String name, Set<Role> roles, String unitCode, String unitName, boolean enabled) {

  public Colleague {
    roles = Set.copyOf(roles);
  }

  public static Colleague of(SignedIn me) {
    return new Colleague(
        me.accountId(), me.name(), me.roles(), me.unitCode(), me.unitName(), me.isEnabled());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** 金叶市局 张三（内管员）. */
  public String words() {
    String titles = roles.stream().sorted().map(Role::title).collect(Collectors.joining("、"));
    return unitName + " " + name + (titles.isEmpty() ? "" : "（" + titles + "）");
  }

  /** Whether a row of the unit is in the person's sight by the unit alone. */
  public boolean sees(String unit) {
    return unit.startsWith(unitCode);
  }
}
