package org.jinye.worktime.web;

import java.util.List;
import org.jinye.worktime.internal.MovedLimit;

/**
 * Limits that a calendar moves: those shown, and how many there are.
 *
 * @param total of the limits in sight
 */
public record MovedPart(List<MovedLimit> limits, long total) {

  private static final int SHOWN = 50;

  /** The first ones of all. */
  static MovedPart firstOf(List<MovedLimit> all) {
    return new MovedPart(all.stream().limit(SHOWN).toList(), all.size());
  }

  public boolean isEmpty() {
    return total == 0;
  }

  public long more() {
    return total - limits.size();
  }
}
