package org.jinye.warnings;

import org.jinye.platform.access.SignedIn;

/** The two steps of handling that have a limit. */
public enum Stage {
  SCREENING("筛查", WarningState.RAISED),
  CHECKING("核查", WarningState.ASSIGNED);

  private static final int CITY_DIGITS = 4;

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

  /**
   * Whether it is for this person to take the stage's steps. What is about a city as a whole is
   * checked by the city itself.
   *
   * @param unitCode the warning's
   */
  public boolean isFor(SignedIn who, String unitCode) {
    return switch (this) {
      case SCREENING -> who.isCitySupervisor();
      case CHECKING ->
          who.isCountySupervisor() || (who.isCitySupervisor() && unitCode.length() <= CITY_DIGITS);
    };
  }
}
