package org.jinye.bench;

import java.util.ArrayList;
import java.util.List;
import org.jinye.bench.drools.Fact;
import org.jinye.bench.drools.Verdicts;
import org.jspecify.annotations.Nullable;

/** Writes down what Drools finds, in the words of the rulebook. */
record Verdict(String rule, Lines lines, Orders rows, List<Found> found) implements Verdicts {

  Verdict(String rule, Lines lines, Orders rows) {
    this(rule, lines, rows, new ArrayList<>());
  }

  @Override
  public void found(Fact fact, Object history, int cycles) {
    add(fact, "", ((Number) history).doubleValue(), cycles, null);
  }

  @Override
  public void found(Fact fact, Object history, int cycles, double peerSticks, double peerOrders) {
    String item = lines.items.ids()[rows.item()[fact.getRow()]];
    add(
        fact,
        item,
        ((Number) history).doubleValue(),
        cycles,
        fact.getSticks() * peerOrders / peerSticks);
  }

  private void add(Fact fact, String item, double history, int cycles, @Nullable Double peers) {
    String key =
        String.join(
            "|",
            rule,
            lines.retailers.cycleKey(fact.getRetailer(), fact.getCycle()),
            lines.orders.get(rows.order()[fact.getRow()]),
            item);
    double sticks = fact.getSticks();
    boolean hasHistory = cycles > 0 && history > 0;
    found.add(
        hasHistory
            ? new Found(key, sticks, history / cycles, sticks * cycles / history, peers)
            : new Found(key, sticks, null, null, peers));
  }
}
