package org.jinye.tasks.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked to sign before a task can be finished. */
public record CoSign(
    long accountId,
    String name,
    State state,
    String askedBy,
    Instant askedAt,
    @Nullable Instant answeredAt,
    String words) {

  public boolean isWaiting() {
    return state == State.ASKED;
  }

  /** What came of asking. */
  public enum State {
    ASKED("待会签"),
    SIGNED("同意"),
    DECLINED("不同意"),
    WITHDRAWN("已撤销");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
