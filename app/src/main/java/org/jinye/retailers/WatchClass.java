package org.jinye.retailers;

import java.util.Arrays;
import java.util.List;
import org.jinye.platform.web.Choice;

/** How closely a retailer is looked at (监管分类), decided by a person. */
public enum WatchClass {
  LAW_ABIDING("守法户"),
  ORDINARY("一般关注户"),
  KEY("重点关注户");

  private final String title;

  WatchClass(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(one -> one.name().equals(name));
  }

  public static List<Choice> choices() {
    return Arrays.stream(values()).map(one -> new Choice(one.name(), one.title)).toList();
  }
}
