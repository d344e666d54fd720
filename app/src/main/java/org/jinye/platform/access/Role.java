package org.jinye.platform.access;

/** What an account may do; where it may do it comes from the account's unit. */
public enum Role {
  SUPERVISOR("内管员"),
  LEADER("领导"),
  ADMINISTRATOR("系统管理员");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
