package org.jinye.organization.internal.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failures that count towards a pause.
 *
 * @param last when the last of them was; null when there is none
 */
record Failures(int count, @Nullable Instant last) {

  private static final int MOST_DOUBLINGS = 20;

  /** How long nothing is looked at: doubles with every failure beyond the free ones. */
  Duration pauseAt(Instant now, int free, Duration first, Duration longest) {
    if (last == null || count < free) {
      return Duration.ZERO;
    }
    Duration grown = first.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
    Instant until = last.plus(grown.compareTo(longest) > 0 ? longest : grown);
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }
}
