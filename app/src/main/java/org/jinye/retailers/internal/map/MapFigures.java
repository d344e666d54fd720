package org.jinye.retailers.internal.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a list that has a position.
 *
 * @param first how many of the first class of the {@link Colouring}
 * @param west edge of where they lie, as are the other three; null when there are none
 */
public record MapFigures(
    long placed,
    long first,
    long second,
    long third,
    @Nullable Double west,
    @Nullable Double south,
    @Nullable Double east,
    @Nullable Double north) {

  public List<Long> counts() {
    return List.of(first, second, third);
  }

  /** Where they lie; the whole earth when there are none. */
  public Window extent() {
    return west == null || south == null || east == null || north == null
        ? Window.EARTH
        : new Window(west, south, east, north, 0);
  }
}
