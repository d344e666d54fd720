package org.jinye.releases.web;

import java.util.Arrays;
import java.util.Optional;
import org.jinye.releases.ReleaseState;

/**
 * How a release stands on a day: approved is not yet in force before its first day, and the one
 * that it takes the place of is in force until then.
 */
public enum ReleaseStanding {
  DRAFT(ReleaseState.DRAFT.title(), "state = 'DRAFT'"),
  CHECKED(ReleaseState.CHECKED.title(), "state = 'CHECKED'"),
  TESTED(ReleaseState.TESTED.title(), "state = 'TESTED'"),
  SHADOW(ReleaseState.SHADOW.title(), "state = 'SHADOW'"),
  COMING("待生效", "state = 'LIVE' and valid_from > :today"),
  LIVE(ReleaseState.LIVE.title(), "valid_from <= :today and coalesce(valid_to > :today, true)"),
  REPLACED(
      ReleaseState.REPLACED.title(),
      "state = 'REPLACED' and not coalesce(valid_from <= :today and valid_to > :today, false)"),
  STEPPED_BACK(ReleaseState.STEPPED_BACK.title(), "state = 'STEPPED_BACK'"),
  ABANDONED(ReleaseState.ABANDONED.title(), "state = 'ABANDONED'");

  private final String title;
  private final String condition;

  ReleaseStanding(String title, String condition) {
    this.title = title;
    this.condition = condition;
  }

  public String title() {
    return title;
  }

  /** What is true of such releases, over the columns of {@link ReleaseQuery} and {@code :today}. */
  String condition() {
    return condition;
  }

  static Optional<ReleaseStanding> find(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
