package org.jinye.platform.access;

/** What somebody with the right password still has to do before he is let in. */
public enum OpenStep {
  PASSWORD_CHANGE("/password");

  private final String path;

  OpenStep(String path) {
    this.path = path;
  }

  /** The page of the step; beside leaving it is the only one that opens. */
  public String path() {
    return path;
  }
}
