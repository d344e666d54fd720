package org.jinye.platform.access;

/**
 * What somebody may do; where he may do it comes from his unit. Roles come with the posts that a
 * person holds; an account without a person has one of its own. In the order of weight: the first
 * of several is the one to be named alone.
 */
public enum Role {
  ADMINISTRATOR("系统管理员"),
  LEADER("领导"),
  SUPERVISOR("内管员"),
  INSPECTOR("市场检查员"),
  CASE_HANDLER("案件承办人"),
  LEGAL_REVIEWER("法制员"),
  LICENCE_CLERK("证件管理员"),
  HOTLINE_OPERATOR("12313 话务员"),
  ANALYST("情报研判员"),
  APPRAISER("考核员"),
  ACCOUNT_MANAGER("客户经理"),
  DELIVERY_WORKER("送货员");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
