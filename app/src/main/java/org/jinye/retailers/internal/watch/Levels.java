package org.jinye.retailers.internal.watch;

import org.jinye.retailers.WatchClass;

/**
 * From how many of a signal which class is proposed.
 *
 * @param ordinaryFrom not above {@code keyFrom}
 */
public record Levels(int ordinaryFrom, int keyFrom) {

  /** More of the same never proposes a milder class. */
  WatchClass classOf(int number) {
    if (number >= keyFrom) {
      return WatchClass.KEY;
    }
    return number >= ordinaryFrom ? WatchClass.ORDINARY : WatchClass.LAW_ABIDING;
  }
}
