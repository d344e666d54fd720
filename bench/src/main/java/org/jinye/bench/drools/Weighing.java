package org.jinye.bench.drools;

import java.util.Collection;

/**
 * The comparisons of the rules; in Java, because what accumulates has no type in their language.
 */
public final class Weighing {
  private Weighing() {}

  /** Whether there is a history that the quantity exceeds. */
  public static boolean exceedsHistory(int sticks, Object history, Object cycles, double ratio) {
    int count = cycles(cycles);
    return count > 0 && sticks * (double) count > ratio * number(history);
  }

  /** Whether there is none, or it exceeds it. */
  public static boolean isBeyondHistory(int sticks, Object history, Object cycles, double ratio) {
    return cycles(cycles) == 0 || exceedsHistory(sticks, history, cycles, ratio);
  }

  /** Whether the others of the group are enough and the quantity exceeds theirs. */
  public static boolean exceedsPeers(
      int sticks, PeerTotal total, Object own, Object ownOrders, int least, double ratio) {
    double orders = otherOrders(total, ownOrders);
    return orders >= least && sticks * orders > ratio * otherSticks(total, own);
  }

  /** What the others of the group ordered. */
  public static double otherSticks(PeerTotal total, Object own) {
    return total.getSticks() - number(own);
  }

  /** In how many orders. */
  public static double otherOrders(PeerTotal total, Object ownOrders) {
    return total.getOrders() - number(ownOrders);
  }

  /** How many there are of what was collected. */
  public static int cycles(Object collected) {
    return ((Collection<?>) collected).size();
  }

  private static double number(Object accumulated) {
    return ((Number) accumulated).doubleValue();
  }
}
