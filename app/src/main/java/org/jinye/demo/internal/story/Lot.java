package org.jinye.demo.internal.story;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance with a seed for one subject, so that one more draw for one shop does not reshuffle the
 * others.
 */
final class Lot {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Lot(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Lot of(long seed, String subject) {
    return new Lot(seed * SPREAD ^ subject.hashCode() * SPREAD);
  }

  /** Whole number from low to high, both included. */
  int whole(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** True once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
