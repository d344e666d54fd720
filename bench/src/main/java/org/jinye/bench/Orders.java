package org.jinye.bench;

import java.util.Arrays;

/** The lines summed up by order, or by order and item, in the order of the lines. */
// bare arrays are what this is about
@SuppressWarnings("ArrayRecordComponent")
record Orders(
    int count, int[] retailer, int[] order, int[] item, int[] day, int[] week, int[] sticks) {

  /** One row an order. */
  static Orders whole(Lines lines) {
    return sum(lines, new int[lines.item.length], 1);
  }

  /** One row an order and item. */
  static Orders byItem(Lines lines) {
    return sum(lines, lines.item, lines.items.ids().length);
  }

  private static Orders sum(Lines lines, int[] item, int items) {
    int most = lines.order.length;
    Orders sums =
        new Orders(
            0,
            new int[most],
            new int[most],
            new int[most],
            new int[most],
            new int[most],
            new int[most]);
    int[] place = new int[items];
    Arrays.fill(place, -1);
    int count = 0;
    int first = 0;
    for (int line = 0; line < most; line++) {
      if (line > 0 && lines.order[line] != lines.order[line - 1]) {
        first = count;
      }
      int row = place[item[line]];
      if (row < first || row >= count) {
        row = count++;
        place[item[line]] = row;
        sums.retailer[row] = lines.retailer[line];
        sums.order[row] = lines.order[line];
        sums.item[row] = item[line];
        sums.day[row] = lines.day[line];
        sums.week[row] = lines.week[line];
      }
      sums.day[row] = Math.min(sums.day[row], lines.day[line]);
      sums.week[row] = Math.min(sums.week[row], lines.week[line]);
      sums.sticks[row] += lines.sticks[line];
    }
    return new Orders(
        count, sums.retailer, sums.order, sums.item, sums.day, sums.week, sums.sticks);
  }

  /** The row behind the last one of the retailer that begins here. */
  int endOfRetailer(int from) {
    int end = from + 1;
    while (end < count && retailer[end] == retailer[from]) {
      end++;
    }
    return end;
  }
}
