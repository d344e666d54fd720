package org.jinye.organization.internal.signin;

/** Why an attempt failed or was refused. Never told to the one who tried. */
public enum AttemptReason {
  NONE(""),
  UNKNOWN_ACCOUNT("没有这个账号"),
  WRONG_PASSWORD("密码不对"),
  WRONG_CODE("一次性口令不对"),
  REFUSED_BY_PROVIDER("统一认证没有通过"),
  UNKNOWN_TOKEN("没有这个令牌"),
  EXPIRED_TOKEN("令牌已过期"),
  REVOKED_TOKEN("令牌已作废"),
  BEYOND_TOKEN("超出令牌的用途"),
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
