package org.jinye.organization.internal.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of accounts is narrowed to; empty = not narrowed.
 *
 * @param q part of the user name or the person's name
 * @param state enabled or locked
 */
public record AccountFilter(String q, String role, String state) {

  public AccountFilter {
    q = clean(q);
    role = clean(role);
    state = clean(state);
  }

  public boolean isNarrow() {
    return !(q + role + state).isEmpty();
  }

  boolean isRole() {
    return Arrays.stream(Role.values()).anyMatch(known -> known.name().equals(role));
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("role", role);
    values.put("state", state);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
