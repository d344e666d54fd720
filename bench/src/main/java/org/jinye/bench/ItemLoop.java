package org.jinye.bench;

import java.util.ArrayList;
import java.util.List;

/** W06 as a loop: sums of the peers first, then each retailer's rows chained by item. */
final class ItemLoop {
  private final Lines lines;
  private final Orders rows;
  private final int[] cycles;
  private final long[] peerSticks;
  private final int[] peerOrders;
  private final int[] newestOfItem;
  private final int[] olderOfItem;
  private final List<Found> found = new ArrayList<>();
  private final int back;
  private final int leastPeers;
  private final double ownRatio;
  private final double peerRatio;
  private final int floor;
  private final int newness;
  private final int itemDays;

  ItemLoop(Lines lines, Limits limits) {
    this.lines = lines;
    this.rows = Orders.byItem(lines);
    this.cycles = new int[rows.count()];
    int sums = lines.retailers.groups() * lines.items.ids().length * lines.weeks;
    this.peerSticks = new long[sums];
    this.peerOrders = new int[sums];
    this.newestOfItem = new int[lines.items.ids().length];
    this.olderOfItem = new int[rows.count()];
    this.back = limits.count("cycles");
    this.leastPeers = limits.count("least_peer_orders");
    this.ownRatio = limits.ratio("own_ratio");
    this.peerRatio = limits.ratio("peer_ratio");
    this.floor = limits.sticks("floor");
    this.newness = limits.count("newness");
    this.itemDays = 7 * limits.count("item_newness");
  }

  List<Found> judge() {
    for (int row = 0; row < rows.count(); row++) {
      cycles[row] = lines.retailers.cycle(rows.retailer()[row], rows.day()[row]);
      if (rows.sticks()[row] > 0) {
        int peers = peers(row);
        peerSticks[peers] += rows.sticks()[row];
        peerOrders[peers]++;
      }
    }
    int end;
    for (int first = 0; first < rows.count(); first = end) {
      end = rows.endOfRetailer(first);
      chain(first, end);
      int oldest = lines.retailers.firstCycle()[rows.retailer()[first]] + newness;
      for (int row = first; row < end; row++) {
        if (rows.sticks()[row] >= floor
            && cycles[row] >= oldest
            && rows.day()[row] - lines.items.listed()[rows.item()[row]] >= itemDays) {
          judge(row);
        }
      }
    }
    return found;
  }

  private int peers(int row) {
    int group = lines.retailers.peerGroup()[rows.retailer()[row]];
    return (group * newestOfItem.length + rows.item()[row]) * lines.weeks + rows.week()[row];
  }

  private void chain(int first, int end) {
    for (int row = first; row < end; row++) {
      newestOfItem[rows.item()[row]] = -1;
    }
    for (int row = first; row < end; row++) {
      olderOfItem[row] = newestOfItem[rows.item()[row]];
      newestOfItem[rows.item()[row]] = row;
    }
  }

  private void judge(int row) {
    long history = 0;
    long own = 0;
    int ownOrders = 0;
    long seen = 0;
    for (int other = newestOfItem[rows.item()[row]]; other >= 0; other = olderOfItem[other]) {
      int sticks = rows.sticks()[other];
      if (rows.week()[other] == rows.week()[row] && sticks > 0) {
        own += sticks;
        ownOrders++;
      }
      int before = cycles[row] - cycles[other];
      if (before >= 1 && before <= back) {
        history += sticks;
        seen |= sticks > 0 ? 1L << before : 0;
      }
    }
    int peers = peers(row);
    double others = peerOrders[peers] - ownOrders;
    double othersSticks = peerSticks[peers] - own;
    double sticks = rows.sticks()[row];
    if (others >= leastPeers && sticks * others > peerRatio * othersSticks) {
      decide(row, sticks, history, Long.bitCount(seen), sticks * others / othersSticks);
    }
  }

  private void decide(int row, double sticks, long history, int seen, double peerRatioHere) {
    boolean hasHistory = seen > 0 && history > 0;
    if (!hasHistory || sticks * seen > ownRatio * history) {
      String key =
          "W06|"
              + lines.retailers.cycleKey(rows.retailer()[row], cycles[row])
              + "|"
              + lines.orders.get(rows.order()[row])
              + "|"
              + lines.items.ids()[rows.item()[row]];
      found.add(
          hasHistory
              ? new Found(
                  key, sticks, (double) history / seen, sticks * seen / history, peerRatioHere)
              : new Found(key, sticks, null, null, peerRatioHere));
    }
  }
}
