package org.jinye.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.platform.access.Role;

/** The catalogue of posts. A post of a kind gives whoever does its work the kind's roles. */
public enum PostKind {
  LEADER("领导", Role.LEADER),
  INTERNAL_SUPERVISOR("内管员", Role.SUPERVISOR),
  MARKET_INSPECTOR("市管员", Role.INSPECTOR),
  ENFORCEMENT_INSPECTOR("稽查员", Role.INSPECTOR),
  CASE_HANDLER("案件承办人", Role.CASE_HANDLER, Role.INSPECTOR),
  LEGAL_REVIEWER("法制员", Role.LEGAL_REVIEWER),
  LICENCE_CLERK("证件管理员", Role.LICENCE_CLERK),
  HOTLINE_OPERATOR("12313 话务员", Role.HOTLINE_OPERATOR),
  ANALYST("情报研判员", Role.ANALYST),
  APPRAISER("考核员", Role.APPRAISER),
  ACCOUNT_MANAGER("客户经理", Role.ACCOUNT_MANAGER),
  DELIVERY_WORKER("送货员", Role.DELIVERY_WORKER),
  ADMINISTRATOR("系统管理员", Role.ADMINISTRATOR);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<Role> roles;

  PostKind(String title, Role... roles) {
    this.title = title;
    this.roles = Set.of(roles);
  }

  public String title() {
    return title;
  }

  public Set<Role> roles() {
    return roles;
  }

  /** By name or by title, as files write it. */
  public static Optional<PostKind> find(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(text) || kind.title.equals(text))
        .findFirst();
  }

  /** The names of the kinds that give the role. */
  public static Set<String> namesGiving(Role role) {
    return Arrays.stream(values())
        .filter(kind -> kind.roles.contains(role))
        .map(PostKind::name)
        .collect(Collectors.toSet());
  }

  /** All roles that these kinds (by name) give. */
  public static Set<Role> rolesOf(Set<String> kinds) {
    return kinds.stream()
        .map(PostKind::valueOf)
        .flatMap(kind -> kind.roles.stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
