package org.jinye.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jinye.rulebook.ConfiguredRule;
import org.jspecify.annotations.Nullable;

/** A loop over sorted arrays in one thread, written for these two rules and nothing else. */
final class LoopContender implements Contender {
  private @Nullable Lines lines;

  @Override
  public void load(Lake lake) throws SQLException {
    lines = Lines.read(lake);
  }

  @Override
  public List<Found> judge(ConfiguredRule rule) {
    Lines here = Objects.requireNonNull(lines);
    return rule.rule().id().equals("W03")
        ? orderTotals(here, Limits.of(rule))
        : new ItemLoop(here, Limits.of(rule)).judge();
  }

  private static List<Found> orderTotals(Lines lines, Limits limits) {
    Orders orders = Orders.whole(lines);
    int floor = limits.sticks("floor");
    int newness = limits.count("newness");
    int[] cycles = new int[orders.count()];
    for (int row = 0; row < orders.count(); row++) {
      cycles[row] = lines.retailers.cycle(orders.retailer()[row], orders.day()[row]);
    }
    List<Found> found = new ArrayList<>();
    int end;
    for (int first = 0; first < orders.count(); first = end) {
      end = orders.endOfRetailer(first);
      int oldest = lines.retailers.firstCycle()[orders.retailer()[first]] + newness;
      for (int row = first; row < end; row++) {
        if (orders.sticks()[row] >= floor && cycles[row] >= oldest) {
          judge(lines, orders, cycles, first, end, row, limits, found);
        }
      }
    }
    return found;
  }

  private static void judge(
      Lines lines,
      Orders orders,
      int[] cycles,
      int first,
      int end,
      int row,
      Limits limits,
      List<Found> found) {
    int back = limits.count("cycles");
    long history = 0;
    int seen = 0;
    int[] sums = new int[back + 1];
    for (int other = first; other < end; other++) {
      int before = cycles[row] - cycles[other];
      if (before >= 1 && before <= back) {
        history += orders.sticks()[other];
        sums[before] |= orders.sticks()[other] > 0 ? 1 : 0;
      }
    }
    for (int sum : sums) {
      seen += sum;
    }
    double sticks = orders.sticks()[row];
    if (seen >= limits.count("least_cycles")
        && history > 0
        && sticks * seen > limits.ratio("ratio") * history) {
      String key =
          "W03|"
              + lines.retailers.cycleKey(orders.retailer()[row], cycles[row])
              + "|"
              + lines.orders.get(orders.order()[row])
              + "|";
      found.add(new Found(key, sticks, (double) history / seen, sticks * seen / history, null));
    }
  }

  @Override
  public void close() {}
}
