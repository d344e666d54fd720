package org.jinye.warnings.web.item;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.supply.Item;
import org.jinye.supply.ItemOrders;
import org.jinye.supply.ItemSales;
import org.jinye.supply.ItemWeek;
import org.jinye.supply.Items;
import org.jinye.supply.Lake;
import org.jinye.warnings.internal.item.WarningsOfItems;
import org.springframework.stereotype.Component;

/** Reads items with what was ordered of them lately and what was warned about. */
@Component
class ItemRows {

  private static final int BEFORE = 4;
  private static final List<String> TIERS = List.of("red", "orange", "blue");
  private static final Comparator<Item> WORST_FIRST =
      Comparator.comparingInt((Item item) ->
              item.outflowTier() == null ? TIERS.size() : TIERS.indexOf(item.outflowTier()))
          .thenComparing(Item::itemId);

  private final Items items;
  private final ItemOrders orders;
  private final Lake lake;
  private final WarningsOfItems warnings;
  private final Clock clock;

  ItemRows(Items items, ItemOrders orders, Lake lake, WarningsOfItems warnings, Clock clock) {
    this.clock = clock;
    this.items = items;
    this.orders = orders;
    this.lake = lake;
    this.warnings = warnings;
  }

  /** The newest week with orders that is over: one that has just begun says nothing of an item. */
  int newestWeek() {
    return Math.min(lake.findNewestWeek().orElse(0), Weeks.number(LocalDate.now(clock)) - 1);
  }

  /** The items of the catalogue that the filter leaves, red ones first. */
  List<Item> items(ItemFilter filter) {
    return items.listAll().stream().filter(filter::matches).sorted(WORST_FIRST).toList();
  }

  /** How many there are by tier, whatever tier the filter names. */
  Map<String, Long> tiers(ItemFilter filter) {
    List<Item> all = items(filter.withTier(""));
    Map<String, Long> counts = new LinkedHashMap<>();
    TIERS.forEach(tier ->
        counts.put(tier, all.stream().filter(item -> tier.equals(item.outflowTier())).count()));
    counts.put("none", all.stream().filter(item -> item.outflowTier() == null).count());
    return counts;
  }

  /** The items with their figures within the scope. */
  List<ItemRow> rows(Scope scope, List<Item> wanted) {
    int newest = newestWeek();
    Map<String, List<ItemWeek>> weeks =
        orders.listWeeks(scope, newest - BEFORE, newest).stream()
            .collect(groupingBy(ItemWeek::itemId));
    Map<String, WarningsOfItems.Count> counts = warnings.counts();
    return wanted.stream()
        .map(item -> row(item, newest, weeks.getOrDefault(item.itemId(), List.of()), counts))
        .toList();
  }

  /**
   * An item with its figures.
   *
   * @param sales what was ordered of it up to the newest week, for {@value #BEFORE} weeks before it
   *     at least
   */
  ItemRow row(Item item, int newest, List<ItemSales> sales) {
    List<ItemWeek> weeks =
        sales.stream()
            .filter(one -> one.weekNo() >= newest - BEFORE)
            .map(one -> new ItemWeek(item.itemId(), one.weekNo(), one.quantitySticks()))
            .toList();
    return row(item, newest, weeks, warnings.counts());
  }

  private static ItemRow row(
      Item item, int newest, List<ItemWeek> weeks, Map<String, WarningsOfItems.Count> counts) {
    var count =
        Objects.requireNonNullElseGet(
            counts.get(item.itemId()), () -> new WarningsOfItems.Count(item.itemId(), 0, 0));
    return new ItemRow(
        item, count.warnings(), count.open(), newest, sum(weeks, newest), mean(weeks, newest));
  }

  private static long sum(List<ItemWeek> weeks, int weekNo) {
    return weeks.stream()
        .filter(week -> week.weekNo() == weekNo)
        .mapToLong(ItemWeek::quantitySticks)
        .sum();
  }

  private static double mean(List<ItemWeek> weeks, int newest) {
    return weeks.stream()
            .filter(week -> week.weekNo() < newest)
            .mapToLong(ItemWeek::quantitySticks)
            .sum()
        / (double) BEFORE;
  }
}
