package org.jinye.warnings;

/** The two steps of handling that have a limit. */
public enum Stage {
  SCREENING("筛查", WarningState.RAISED),
  CHECKING("核查", WarningState.ASSIGNED);

  private final String title;
  private final WarningState state;

  Stage(String title, WarningState state) {
    this.title = title;
    this.state = state;
  }

  public String title() {
    return title;
  }

  /** The state of a warning while it is at this stage. */
  public WarningState state() {
    return state;
  }
}
