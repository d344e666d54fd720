package org.jinye.supply.internal.profile;

import java.util.List;

/** A profile that cannot be used, with everything that is wrong in it. */
public final class ProfileRefused extends RuntimeException {

  private final List<String> problems;

  ProfileRefused(String name, List<String> problems) {
    super("导入模板「" + name + "」有误：" + String.join("；", problems));
    this.problems = List.copyOf(problems);
  }

  /** The message is never absent here. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** One sentence each, with the line of the profile. */
  public List<String> problems() {
    return problems;
  }
}
