package org.jinye.tasks.internal;

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
    if (sent.matches("u:[0-9]{0,8}:(SUPERVISOR|LEADER|ADMINISTRATOR)")) {
      int colon = sent.lastIndexOf(':');
      return new Unit(sent.substring(2, colon), Role.valueOf(sent.substring(colon + 1)));
    }
    return new Nobody();
  }
}
