package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.WarningState;

/** What the queue can be narrowed to: one state, or what people ask for in one word. */
public enum StateFilter {
  OPEN("未办结", state -> !state.isClosed()),
  OVERDUE("超期", state -> !state.isClosed()),
  RAISED(WarningState.RAISED),
  RETURNED("县局退回", state -> state == WarningState.RAISED),
  ASSIGNED(WarningState.ASSIGNED),
  CLOSED("已办结", WarningState::isClosed),
  NOT_PROCESSED(WarningState.NOT_PROCESSED),
  PROCESSED("已核查", WarningState::isChecked),
  HARMLESS(WarningState.HARMLESS),
  IRREGULAR(WarningState.IRREGULAR),
  /** Irregular, and something that was begun because of it is not over. */
  FOLLOW_UP("跟进中", state -> state == WarningState.IRREGULAR),
  ALL("全部", state -> true);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
  private final List<WarningState> states;

  StateFilter(WarningState state) {
    this(state.title(), state::equals);
  }

  StateFilter(String title, Predicate<WarningState> holds) {
    this.title = title;
    this.states = Arrays.stream(WarningState.values()).filter(holds).toList();
  }

  public String title() {
    return title;
  }

  /** Whether warnings of the state may be in the list. */
  boolean mayHold(WarningState state) {
    return states.contains(state);
  }

  List<String> stateNames() {
    return states.stream().map(WarningState::name).toList();
  }

  /** The step that the person takes; none for who handles no warnings. */
  static Optional<StateFilter> waitingFor(SignedIn me) {
    if (me.isCitySupervisor()) {
      return Optional.of(RAISED);
    }
    return me.isCountySupervisor() ? Optional.of(ASSIGNED) : Optional.empty();
  }

  static Optional<StateFilter> find(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }
}
