package org.jinye.demo.internal;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Chance with a seed. Every subject and week gets dice of its own ({@link #of}), so that one more
 * draw in one place does not reshuffle the rest of the city.
 */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, long... subject) {
    long mixed = seed;
    for (long part : subject) {
      mixed = (mixed ^ (part + 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
      mixed ^= mixed >>> 31;
    }
    return new Dice(mixed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double uniform() {
    return random.nextDouble();
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Whole number from low to high, both included. */
  int whole(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  double normal() {
    return random.nextGaussian();
  }

  /** Log-normal with mean 1. */
  double spread(double sigma) {
    return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
  }

  <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  <T> T pick(List<T> things, ToDoubleFunction<T> weight) {
    return things.get(weighted(things.stream().mapToDouble(weight).toArray()));
  }

  /** Index drawn in proportion to the weights. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double rest = random.nextDouble() * total;
    int last = weights.length - 1;
    for (int i = 0; i < last; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return last;
  }

  /** Rounds up or down so that the mean stays what it was. */
  int round(double value) {
    return (int) Math.floor(value + random.nextDouble());
  }
}
