package org.jinye.organization.internal.signin;

/** What came of an attempt to sign in. */
public enum AttemptOutcome {
  SUCCEEDED("成功"),
  /** The password was right; the one-time password is still to come. */
  HALFWAY("密码正确，待一次性口令"),
  FAILED("失败"),
  /** Not looked at, because a pause was running. */
  REFUSED("暂停期内，未受理"),
  /** No attempt: an administrator ended the pause. */
  RELEASED("解除暂停");

  private final String title;

  AttemptOutcome(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
