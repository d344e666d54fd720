package org.jinye.tasks.internal;

import java.util.Arrays;
import org.jinye.platform.access.Role;

/** To whom a form hands a task on: {@code a:17}, {@code u:990101:SUPERVISOR}. */
public sealed interface Target {

  record Nobody() implements Target {}

  record Person(long id) implements Target {}

  record Unit(String code, Role role) implements Target {}

  /** What the form sent; anything unknown is nobody. */
  static Target of(String sent) {
    if (sent.matches("a:[0-9]{1,18}")) {
      return new Person(Long.parseLong(sent.substring(2)));
    }
    int colon = sent.lastIndexOf(':');
    return sent.matches("u:[0-9]{0,8}:[A-Z_]{1,30}")
        ? unit(sent.substring(2, colon), sent.substring(colon + 1))
        : new Nobody();
  }

  private static Target unit(String code, String role) {
    return Arrays.stream(Role.values())
        .filter(one -> one.name().equals(role))
        .map(one -> (Target) new Unit(code, one))
        .findFirst()
        .orElseGet(Nobody::new);
  }
}
