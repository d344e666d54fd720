package org.jinye.warnings;

/** Where an evaluation stands. */
public enum RunState {
  WAITING("等待中"),
  RUNNING("评估中"),
  FINISHED("已完成"),
  FAILED("未完成"),
  CANCELLED("已取消");

  private final String title;

  RunState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Nothing more will happen to it. */
  public boolean isEnded() {
    return switch (this) {
      case WAITING, RUNNING -> false;
      case FINISHED, FAILED, CANCELLED -> true;
    };
  }
}
