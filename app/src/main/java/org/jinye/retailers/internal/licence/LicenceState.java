package org.jinye.retailers.internal.licence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jinye.platform.web.Choice;

/**
 * Where a licence stands. {@link #EXPIRED} is never stored: a valid or suspended licence becomes it
 * on the day after its last.
 */
public enum LicenceState {
  VALID("有效"),
  SUSPENDED("停业"),
  CLOSED("歇业"),
  EXPIRED("过期"),
  /** 注销: struck off the register. */
  CANCELLED("注销"),
  /** 撤销: it should never have been issued. */
  ANNULLED("撤销"),
  /** 吊销: taken as a penalty. */
  REVOKED("吊销"),
  /** 收回: taken in by the bureau. */
  WITHDRAWN("收回");

  private final String title;

  LicenceState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What may follow; every licence that has ended otherwise is struck off in the end. */
  public Set<LicenceState> next() {
    return switch (this) {
      case VALID -> Set.of(SUSPENDED, CLOSED, CANCELLED, ANNULLED, REVOKED, WITHDRAWN);
      case SUSPENDED -> Set.of(VALID, CLOSED, CANCELLED, ANNULLED, REVOKED, WITHDRAWN);
      case EXPIRED -> Set.of(CLOSED, CANCELLED, ANNULLED);
      case WITHDRAWN -> Set.of(VALID, CANCELLED, ANNULLED, REVOKED);
      case CLOSED, ANNULLED, REVOKED -> Set.of(CANCELLED);
      case CANCELLED -> Set.of();
    };
  }

  public boolean mayBecome(LicenceState other) {
    return next().contains(other);
  }

  /** May still be used to trade, now or after a pause. */
  public boolean isAlive() {
    return this == VALID || this == SUSPENDED;
  }

  /** The states that may follow, as choices, in the order of the enum. */
  public List<Choice> choices() {
    return Arrays.stream(values()).filter(this::mayBecome).map(LicenceState::choice).toList();
  }

  /** What the step is called that leads from here to there: 复业 is becoming valid again. */
  private static Choice choice(LicenceState state) {
    return new Choice(state.name(), state == VALID ? "恢复有效（复业、发还）" : state.title);
  }

  public static List<Choice> all() {
    return Arrays.stream(values()).map(state -> new Choice(state.name(), state.title)).toList();
  }

  public static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(state -> state.name().equals(name));
  }
}
