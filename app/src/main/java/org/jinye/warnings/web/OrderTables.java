package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.supply.Lake;
import org.jinye.supply.OrderLine;
import org.springframework.stereotype.Component;

/** The orders that the warnings of a dossier are about, item by item against the cycles before. */
@Component
class OrderTables {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Lake lake;
  private final Items items;

  OrderTables(Lake lake, Items items) {
    this.lake = lake;
    this.items = items;
  }

  List<OrderTable> of(Scope scope, List<WarningRow> warnings) {
    WarningRow first = warnings.getFirst();
    String retailerId = first.retailerId();
    if (retailerId == null) {
      return List.of();
    }
    var history = new CycleHistory(Math.toIntExact(first.cycleStart().toEpochDay()));
    List<OrderLine> lines =
        lake.listLines(
            scope,
            retailerId,
            Weeks.number(first.cycleStart()) - CycleHistory.CYCLES - 1,
            first.weekNo() + 1);
    Set<String> numbers = numbers(warnings, lines);
    Map<String, List<OrderLine>> orders =
        lines.stream()
            .filter(line -> numbers.contains(line.orderNumber()))
            .collect(groupingBy(OrderLine::orderNumber, LinkedHashMap::new, toList()));
    Map<String, Item> catalogue =
        items.findAll(
            orders.values().stream().flatMap(List::stream).map(OrderLine::itemId).collect(toSet()));
    Set<String> named =
        warnings.stream().map(WarningRow::itemId).filter(Objects::nonNull).collect(toSet());
    return orders.values().stream()
        .map(order -> table(order, history.before(lines), catalogue, named))
        .toList();
  }

  /** The orders that are named; where a warning names none, it is about its whole cycle. */
  private static Set<String> numbers(List<WarningRow> warnings, List<OrderLine> lines) {
    Set<String> numbers =
        warnings.stream().map(WarningRow::orderNumber).filter(Objects::nonNull).collect(toSet());
    for (WarningRow warning : warnings) {
      if (warning.orderNumber() == null) {
        var cycle = new CycleHistory(Math.toIntExact(warning.cycleStart().toEpochDay()));
        lines.stream().filter(cycle::isWithin).map(OrderLine::orderNumber).forEach(numbers::add);
      }
    }
    return numbers;
  }

  private static OrderTable table(
      List<OrderLine> order,
      CycleHistory.Means before,
      Map<String, Item> catalogue,
      Set<String> named) {
    Map<String, List<OrderLine>> byItem = order.stream().collect(groupingBy(OrderLine::itemId));
    List<OrderTable.Line> lines =
        byItem.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, List<OrderLine>> entry) ->
                        before.of(entry.getKey()) - CycleHistory.sticks(entry.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .map(entry ->
                OrderLineView.of(
                    entry.getKey(),
                    entry.getValue(),
                    before,
                    catalogue.get(entry.getKey()),
                    named.contains(entry.getKey())))
            .toList();
    OrderLine first = order.getFirst();
    String by = first.orderedBy() == null ? "" : "，" + first.orderedBy() + "订货";
    return new OrderTable(
        first.orderNumber(),
        MINUTE.format(first.placedAt()) + by,
        before.cycles(),
        lines,
        OrderLineView.total(order, before));
  }
}
