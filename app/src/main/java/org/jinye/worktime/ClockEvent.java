package org.jinye.worktime;

import java.time.Instant;

/**
 * Something that happened to a clock. A clock is nothing but its events.
 *
 * @see LimitClocks
 */
public sealed interface ClockEvent {

  /** When it happened, which may be before it was recorded. */
  Instant at();

  /** Who recorded it, as pages show the name. */
  String by();

  /** A short name for pages. */
  default String title() {
    return switch (this) {
      case Started ignored -> "开始";
      case Stopped ignored -> "中止";
      case Resumed ignored -> "恢复";
      case Extended ignored -> "延长";
      case Ended ended -> ended.ending().title();
    };
  }

  /** The day (not counted) or the moment from which the limit runs. */
  record Started(Instant at, String by, String document) implements ClockEvent {}

  /** Time does not count from now on. The day on which it stops still does. */
  record Stopped(Instant at, String by, StopGround ground, String document) implements ClockEvent {}

  /** Time counts again; as at the start, this day itself does not. */
  record Resumed(Instant at, String by, String document) implements ClockEvent {}

  /** The limit is longer, by so many of its own unit. */
  record Extended(
      Instant at, String by, int longer, String ground, String document, String approver)
      implements ClockEvent {}

  /** What was due is done, or is not needed any more. */
  record Ended(Instant at, String by, Ending ending, String words) implements ClockEvent {}

  /** How a clock ends. */
  enum Ending {
    DONE("已办结"),
    DROPPED("不再办理");

    private final String title;

    Ending(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
