package org.jinye.warnings.internal.run;

/** Where a run was computed. */
public enum RunOrigin {
  HERE("本机"),
  CLUSTER("集群");

  private final String title;

  RunOrigin(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
