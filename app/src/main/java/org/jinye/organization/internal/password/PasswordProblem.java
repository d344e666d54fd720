package org.jinye.organization.internal.password;

/** What is wrong with a new password. */
public enum PasswordProblem {
  TOO_SHORT("至少要 " + PasswordRules.SHORTEST + " 个字符。"),
  TOO_LONG("太长了，最多 " + PasswordRules.LONGEST_BYTES + " 个字母或数字（一个汉字算三个）。"),
  TOO_SIMPLE("大写字母、小写字母、数字、其他字符中至少要有三类；满 " + PasswordRules.LONG + " 个字符的不限。"),
  TOO_FEW_CHARACTERS("不同的字符太少，至少要有 " + PasswordRules.DIFFERENT + " 个。"),
  HAS_NAME("不能包含用户名或姓名。"),
  PUBLISHED("这是公开的密码，不能用。"),
  USED_BEFORE("最近 " + PasswordRules.REMEMBERED + " 次用过的密码不能再用。");

  private final String message;

  PasswordProblem(String message) {
    this.message = message;
  }

  public String message() {
    return message;
  }
}
