package org.jinye.warnings.web.item;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.Scope;
import org.jinye.platform.trail.TrailChange;
import org.jinye.platform.trail.TrailHistory;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.supply.Item;
import org.jinye.supply.ItemOrders;
import org.jinye.supply.ItemSales;
import org.jinye.supply.Items;
import org.jinye.warnings.internal.item.WarningsOfItems;
import org.springframework.stereotype.Component;

/** Puts the page of an item together. */
@Component
class ItemPages {

  private final Items items;
  private final ItemRows rows;
  private final ItemOrders orders;
  private final WarningsOfItems warnings;
  private final ItemWords words;
  private final TrailHistory trail;
  private final Clock clock;

  ItemPages(
      Items items,
      ItemRows rows,
      ItemOrders orders,
      WarningsOfItems warnings,
      ItemWords words,
      TrailHistory trail,
      Clock clock) {
    this.items = items;
    this.rows = rows;
    this.orders = orders;
    this.warnings = warnings;
    this.words = words;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @throws NotFound when the catalogue has no such item
   */
  Item item(String itemId) {
    return items.find(itemId).orElseThrow(() -> NotFound.of("品规"));
  }

  ItemPage page(Scope scope, String itemId, CurveFilter filter) {
    Item item = item(itemId);
    ItemCurves all = curves(scope, itemId, new CurveFilter(filter.weeks(), filter.step(), ""));
    ItemCurves shown = narrowed(all, filter);
    return new ItemPage(
        rows.row(item, all.newest(), all.sales()),
        filter,
        Arrays.stream(Cut.values()).map(shown::table).toList(),
        all.parts(Cut.AREA).stream().map(part -> new Choice(part.key(), part.title())).toList(),
        history(itemId),
        new ItemMoments(clock.getZone()));
  }

  Map<String, Object> option(Scope scope, String itemId, Cut cut, CurveFilter filter) {
    item(itemId);
    ItemCurves all = curves(scope, itemId, filter);
    return new CurveOption(
            narrowed(all, filter), cut, warnings.marks(itemId, all.oldest(), all.newest()))
        .option();
  }

  private ItemCurves curves(Scope scope, String itemId, CurveFilter filter) {
    int newest = rows.newestWeek();
    return new ItemCurves(
        itemId,
        filter,
        newest,
        orders.listSales(scope, itemId, newest - filter.count() + 1, newest),
        words);
  }

  private ItemCurves narrowed(ItemCurves all, CurveFilter filter) {
    List<ItemSales> sales =
        all.sales().stream().filter(one -> one.area().startsWith(filter.area())).toList();
    return new ItemCurves(all.itemId(), filter, all.newest(), sales, words);
  }

  /** The catalogue is the trade's, the same for every unit; so is what became of it. */
  private List<TrailChange> history(String itemId) {
    return Scope.system("品规变更").get(() -> trail.of("supply.item", itemId));
  }
}
