package org.jinye.retailers.internal.holder;

import java.util.Arrays;
import java.util.List;
import org.jinye.platform.web.Choice;

/** What a person is to a shop. */
public enum HolderRole {
  IN_CHARGE("负责人"),
  OPERATOR("实际经营者");

  private final String title;

  HolderRole(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(role -> role.name().equals(name));
  }

  public static List<Choice> choices() {
    return Arrays.stream(values()).map(role -> new Choice(role.name(), role.title)).toList();
  }
}
