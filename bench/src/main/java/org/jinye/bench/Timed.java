package org.jinye.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Seconds of the rounds of one thing, in the order in which they ran. */
record Timed(List<Double> seconds) {

  Timed {
    seconds = List.copyOf(seconds);
  }

  /** Runs a thing again and again. */
  static Timed of(int rounds, Work work) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      work.run();
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    return new Timed(seconds);
  }

  double median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Median, with the range in brackets where there were several rounds. */
  @Override
  public String toString() {
    return seconds.size() == 1
        ? number(median())
        : number(median())
            + " ("
            + number(Collections.min(seconds))
            + "–"
            + number(Collections.max(seconds))
            + ")";
  }

  static String number(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }
}
