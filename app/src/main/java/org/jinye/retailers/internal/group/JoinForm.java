package org.jinye.retailers.internal.group;

import java.time.LocalDate;
import org.jinye.platform.Days;
import org.jspecify.annotations.Nullable;

/**
 * A shop that joins a group, as typed.
 *
 * @param group number of the group's file
 * @param shop number of the shop's file
 */
public record JoinForm(String group, String shop, String role, String on) {

  public JoinForm {
    group = clean(group);
    shop = clean(shop);
    role = clean(role);
    on = clean(on);
  }

  public static JoinForm blank(LocalDate today) {
    return new JoinForm("", "", GroupRole.MEMBER.name(), today.toString());
  }

  public JoinForm withGroup(String id) {
    return new JoinForm(id, shop, role, on);
  }

  public JoinForm withShop(String id) {
    return new JoinForm(group, id, role, on);
  }

  @Nullable LocalDate day() {
    return day(on);
  }

  static @Nullable LocalDate day(String typed) {
    return Days.find(typed).orElse(null);
  }

  static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
