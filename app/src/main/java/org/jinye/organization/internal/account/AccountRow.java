package org.jinye.organization.internal.account;

import java.time.Instant;
import org.jinye.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param unit the unit's name
 * @param temporary the password was given by somebody else and not changed yet
 * @param lastSignIn null when never
 */
public record AccountRow(
    long id,
    String username,
    String name,
    Role role,
    String unitCode,
    String unit,
    boolean enabled,
    boolean temporary,
    @Nullable Instant lastSignIn,
    int version) {

  public String state() {
    if (!enabled) {
      return "已停用";
    }
    return temporary ? "待改密码" : "正常";
  }
}
