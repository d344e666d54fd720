package org.jinye.warnings;

import java.util.Arrays;

/**
 * Priorities as people speak of them; the points themselves order the queue. A grave rule alone
 * makes a middle one (see Priority in internal.run), what peers explain sinks, what adds up rises.
 */
public enum PriorityBand {
  HIGH("高", 75),
  MEDIUM("中", 55),
  LOW("低", Integer.MIN_VALUE);

  private final String title;
  private final int least;

  PriorityBand(String title, int least) {
    this.title = title;
    this.least = least;
  }

  public String title() {
    return title;
  }

  /** The fewest points that belong to the band. */
  public int least() {
    return least;
  }

  /** The points from which a higher band begins. */
  public int below() {
    return switch (this) {
      case HIGH -> Integer.MAX_VALUE;
      case MEDIUM -> HIGH.least;
      case LOW -> MEDIUM.least;
    };
  }

  public static PriorityBand of(int points) {
    return Arrays.stream(values()).filter(band -> points >= band.least).findFirst().orElse(LOW);
  }
}
