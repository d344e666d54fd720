package org.jinye.organization;

import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;

/**
 * A person with an account, as others choose one from a list.
 *
 * @param unitCode empty for the whole nation
 */
public record Colleague(
    long id, String name, Role role, String unitCode, String unitName, boolean enabled) {

  public static Colleague of(SignedIn me) {
    return new Colleague(
        me.accountId(), me.name(), me.role(), me.unitCode(), me.unitName(), me.isEnabled());
  }

  /** 市局 张三（内管员）. */
  public String words() {
    return unitName + " " + name + "（" + role.title() + "）";
  }

  /** Whether a row of the unit is in the person's sight by the unit alone. */
  public boolean sees(String unit) {
    return unit.startsWith(unitCode);
  }
}
