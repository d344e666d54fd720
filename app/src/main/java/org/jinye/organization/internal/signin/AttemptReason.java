package org.jinye.organization.internal.signin;

/** Why an attempt failed or was refused. Never told to the one who tried. */
public enum AttemptReason {
  NONE(""),
  UNKNOWN_ACCOUNT("没有这个账号"),
  WRONG_PASSWORD("密码不对"),
  LOCKED_ACCOUNT("账号已停用"),
  ACCOUNT_PAUSED("该用户名失败次数过多"),
  ADDRESS_PAUSED("该地址失败次数过多");

  private final String title;

  AttemptReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  String code() {
    return this == NONE ? "" : name();
  }

  static AttemptReason of(String code) {
    return code.isEmpty() ? NONE : valueOf(code);
  }
}
