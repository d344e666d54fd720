package org.jinye.bench.drools;

/** What a group of peers ordered of an item in a week; made by a rule. */
public final class PeerTotal {
  private final long peers;
  private final double sticks;
  private final double orders;

  /** The total of the group, item and week of this number. */
  public PeerTotal(long peers, Object sticks, Object orders) {
    this.peers = peers;
    this.sticks = ((Number) sticks).doubleValue();
    this.orders = ((Number) orders).doubleValue();
  }

  public long getPeers() {
    return peers;
  }

  public double getSticks() {
    return sticks;
  }

  public double getOrders() {
    return orders;
  }
}
