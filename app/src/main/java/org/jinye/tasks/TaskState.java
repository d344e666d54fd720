package org.jinye.tasks;

import java.util.Set;

/** Where a task stands. */
public enum TaskState {
  WAITING("待接办"),
  IN_HAND("办理中"),
  DONE("已办结"),
  /** The subject does not need it any more. */
  CANCELLED("已取消"),
  /** The sender took it back before anybody began. */
  WITHDRAWN("已撤回");

  private final String title;

  TaskState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isOpen() {
    return this == WAITING || this == IN_HAND;
  }

  public boolean canBecome(TaskState next) {
    return nextStates().contains(next);
  }

  private Set<TaskState> nextStates() {
    return switch (this) {
      case WAITING -> Set.of(WAITING, IN_HAND, DONE, CANCELLED, WITHDRAWN);
      case IN_HAND -> Set.of(WAITING, IN_HAND, DONE, CANCELLED);
      case DONE, CANCELLED, WITHDRAWN -> Set.of();
    };
  }
}
