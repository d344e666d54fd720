package org.jinye.retailers.internal.group;

import java.util.Arrays;
import java.util.List;
import org.jinye.platform.web.Choice;

/** What a shop is in its group. */
public enum GroupRole {
  LEADER("组长"),
  MEMBER("组员");

  private final String title;

  GroupRole(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(role -> role.name().equals(name));
  }

  public static List<Choice> choices() {
    return Arrays.stream(values()).map(role -> new Choice(role.name(), role.title)).toList();
  }
}
