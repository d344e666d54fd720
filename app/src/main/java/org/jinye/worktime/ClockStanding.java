package org.jinye.worktime;

import org.jspecify.annotations.Nullable;

/**
 * How a clock stands at a moment.
 *
 * @param light of a stopped clock always in time; of an ended one whether it ended in time
 * @param due null while the clock is stopped: when it ends depends on the day it resumes
 * @param words for a page: 剩 3 个工作日, 超期 2 天, 已中止，剩 5 个工作日, 已办结
 */
public record ClockStanding(State state, Light light, @Nullable Due due, String words) {

  /** Whether time counts. */
  public enum State {
    RUNNING("计时中"),
    STOPPED("已中止"),
    ENDED("已办结");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
