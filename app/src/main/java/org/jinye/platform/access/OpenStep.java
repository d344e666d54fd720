package org.jinye.platform.access;

/** What somebody with the right password still has to do before he is let in. */
public enum OpenStep {
  /** The one-time password, after a right password. */
  CODE("/sign-in-code"),
  PASSWORD_CHANGE("/password"),
  /** Setting up the one-time password that the role demands. */
  ENROLMENT("/one-time-password");

  private final String path;

  OpenStep(String path) {
    this.path = path;
  }

  /** The page of the step; beside leaving it is the only one that opens, with those beneath it. */
  public String path() {
    return path;
  }

  public boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}
