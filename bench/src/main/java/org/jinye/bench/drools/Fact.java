package org.jinye.bench.drools;

/**
 * An order, or an order's item, with what would only be looked up: cycle, group of peers, the shelf
 * (retailer and item in one number). Drools is spared the sums of lines and these joins.
 */
public final class Fact {
  private final int row;
  private final int retailer;
  private final int cycle;
  private final int cyclesKnown;
  private final int week;
  private final int sticks;
  private final long shelf;
  private final long peers;
  private final int daysListed;

  /** A fact of the row; {@code peers} is the number of its peers' sum. */
  public Fact(
      int row,
      int retailer,
      int cycle,
      int cyclesKnown,
      int week,
      int sticks,
      long shelf,
      long peers,
      int daysListed) {
    this.row = row;
    this.retailer = retailer;
    this.cycle = cycle;
    this.cyclesKnown = cyclesKnown;
    this.week = week;
    this.sticks = sticks;
    this.shelf = shelf;
    this.peers = peers;
    this.daysListed = daysListed;
  }

  public int getRow() {
    return row;
  }

  public int getRetailer() {
    return retailer;
  }

  public int getCycle() {
    return cycle;
  }

  public int getCyclesKnown() {
    return cyclesKnown;
  }

  public int getWeek() {
    return week;
  }

  public int getSticks() {
    return sticks;
  }

  public long getShelf() {
    return shelf;
  }

  public long getPeers() {
    return peers;
  }

  public int getDaysListed() {
    return daysListed;
  }
}
