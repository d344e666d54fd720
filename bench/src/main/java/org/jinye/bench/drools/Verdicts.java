package org.jinye.bench.drools;

/** Where the rules leave what they find. */
public interface Verdicts {
  /** The fact's quantity is too much beside its history. */
  void found(Fact fact, Object history, int cycles);

  /** The same, with the quantity and orders of its peers. */
  void found(Fact fact, Object history, int cycles, double peerSticks, double peerOrders);
}
