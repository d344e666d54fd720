package org.jinye.organization.internal.signin;

/** By which way somebody came or tried to. */
public enum AttemptWay {
  PASSWORD("密码"),
  CODE("一次性口令"),
  PROVIDER("统一认证"),
  TOKEN("接口令牌");

  private final String title;

  AttemptWay(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
