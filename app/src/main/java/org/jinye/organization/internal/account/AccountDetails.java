package org.jinye.organization.internal.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.access.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator typed about an account. */
public record AccountDetails(String username, String name, String role, String unit) {

  private static final String USERNAME = "[a-z][a-z0-9._-]{2,31}";
  private static final int LONGEST_NAME = 50;

  public AccountDetails {
    username = clean(username);
    name = clean(name);
    role = clean(role);
    unit = clean(unit);
  }

  /** What can be wrong without looking anything up, by field. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!username.matches(USERNAME)) {
      errors.put("username", "用户名由 3 到 32 个小写字母、数字、点、横线组成，以字母开头。");
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.put("name", "请填写姓名，最多 " + LONGEST_NAME + " 个字。");
    }
    if (Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
      errors.put("role", "请选择岗位。");
    }
    return errors;
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
