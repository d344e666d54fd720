package org.jinye.worktime;

import java.util.List;

/** What came of recording an event. */
public sealed interface ClockOutcome {

  /** It is recorded; the clock as it is now. */
  record Recorded(LimitClock clock) implements ClockOutcome {}

  /**
   * Somebody else recorded something since the clock was seen: {@code now} is its present state.
   */
  record Overtaken(LimitClock now) implements ClockOutcome {

    /** For the page of the second person. */
    public String words() {
      ClockEvent last = now.last();
      return "%s已先登记“%s”，请刷新后再办。".formatted(last.by(), last.title());
    }
  }

  /** It cannot be, for all of these reasons; nothing was recorded. */
  record NotTaken(List<Problem> problems) implements ClockOutcome {}

  /**
   * Why an event is not taken.
   *
   * @param code stable code
   * @param field part of the event it belongs to (at, ground, document, longer, approver, subject);
   *     empty for the event as a whole
   * @param words a Chinese sentence for the user
   */
  record Problem(Code code, String field, String words) {}

  /** Stable codes of the reasons. */
  enum Code {
    RUNS_ALREADY,
    ENDED,
    BEFORE_LAST,
    IN_FUTURE,
    STOPPED_ALREADY,
    NOT_STOPPED,
    MAY_NOT_STOP,
    GROUND_UNKNOWN,
    MAY_NOT_EXTEND,
    EXTENDED_TOO_OFTEN,
    EXTENDED_TOO_LONG,
    RUN_OUT,
    STARTED_ALREADY,
    WORDS_MISSING,
    WORDS_TOO_LONG
  }
}
