package org.jinye.warnings.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jinye.platform.Quantity;
import org.jinye.rulebook.Sentence;
import org.jinye.supply.Item;
import org.jinye.supply.OrderLine;
import org.jinye.supply.SupplyType;
import org.jspecify.annotations.Nullable;

/** Writes a line of an order beside its history. */
final class OrderLineView {

  private OrderLineView() {}

  static OrderTable.Line of(
      String itemId,
      List<OrderLine> lines,
      CycleHistory.Means before,
      @Nullable Item item,
      boolean named) {
    String name = item == null ? itemId : item.name();
    return line(name, marks(lines, item), lines, before.cycles(), before.of(itemId), named);
  }

  static OrderTable.Line total(List<OrderLine> order, CycleHistory.Means before) {
    return line("合计", List.of(), order, before.cycles(), before.ofAll(), false);
  }

  private static OrderTable.Line line(
      String name,
      List<String> marks,
      List<OrderLine> lines,
      int cycles,
      double mean,
      boolean named) {
    long sticks = CycleHistory.sticks(lines);
    return new OrderTable.Line(
        name,
        marks,
        new Quantity(sticks).cartons(),
        cycles == 0 ? "" : cartons(mean),
        multiple(sticks, cycles, mean),
        cycles == 0 ? "" : cartons(sticks - mean),
        named);
  }

  private static String multiple(long sticks, int cycles, double mean) {
    if (cycles == 0) {
      return "无前期";
    }
    return mean <= 0 ? "前期未订" : String.format(Locale.ROOT, "%.1f 倍", sticks / mean);
  }

  private static String cartons(double sticks) {
    return Sentence.cartons(BigDecimal.valueOf(sticks));
  }

  private static List<String> marks(List<OrderLine> lines, @Nullable Item item) {
    List<String> marks = new ArrayList<>();
    if (item != null && item.type() != SupplyType.ORDINARY) {
      marks.add(item.type().title());
    }
    if (lines.stream().anyMatch(OrderLineView::reachesItsLimit)) {
      marks.add("到限量");
    }
    return marks;
  }

  private static boolean reachesItsLimit(OrderLine line) {
    Long limit = line.limitSticks();
    return limit != null && limit > 0 && line.quantitySticks() >= limit;
  }
}
