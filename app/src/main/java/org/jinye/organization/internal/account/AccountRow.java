package org.jinye.organization.internal.account;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.organization.PostKind;
import org.jinye.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param role counts while no person is linked
 * @param unit the unit's name
 * @param personId whose account it is; 0 = no person is linked
 * @param duties what the person does today, by own posts and for others; these count then
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
    int version,
    long personId,
    Set<PostKind> duties) {

  public AccountRow {
    duties = Set.copyOf(duties);
  }

  public boolean isLinked() {
    return personId != 0;
  }

  /** The post or posts by which the account has its roles. */
  public String post() {
    if (!isLinked()) {
      return role.title();
    }
    return duties.isEmpty()
        ? "没有任职"
        : duties.stream().sorted().map(PostKind::title).collect(Collectors.joining("、"));
  }

  public String state() {
    if (!enabled) {
      return "已停用";
    }
    return temporary ? "待改密码" : "正常";
  }
}
