package org.jinye.supply.web;

import java.util.List;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Items;
import org.jinye.supply.Lake;
import org.jinye.supply.OrderLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the orders of one retailer for the pages. */
@Component
class OrderPages {

  private final Lake lake;
  private final Items items;
  private final Retailers retailers;

  OrderPages(Lake lake, Items items, Retailers retailers) {
    this.lake = lake;
    this.items = items;
    this.retailers = retailers;
  }

  RetailerOrders ofRetailer(Scope scope, String retailerId) {
    Retailer retailer = retailer(retailerId);
    int newest = lake.findNewestWeek().orElse(0);
    List<OrderLine> lines =
        lake.listLines(scope, retailerId, newest - RetailerOrders.WEEKS + 1, newest);
    return RetailerOrders.of(
        retailerId, retailer.name(), newest, lines, items.findAll(RetailerOrders.itemIds(lines)));
  }

  /**
   * An order of the retailer.
   *
   * @param week name of its week, so that no other file has to be read; null when not known
   */
  OrderPage order(Scope scope, String retailerId, String orderNumber, @Nullable String week) {
    Retailer retailer = retailer(retailerId);
    int newest = lake.findNewestWeek().orElse(0);
    @Nullable Integer only = week == null ? null : Weeks.find(week).orElse(null);
    List<OrderLine> lines =
        lake
            .listLines(scope, retailerId, only == null ? 0 : only, only == null ? newest : only)
            .stream()
            .filter(line -> line.orderNumber().equals(orderNumber))
            .toList();
    if (lines.isEmpty()) {
      throw NotFound.of("订单");
    }
    return OrderPage.of(retailer.name(), lines, items.findAll(RetailerOrders.itemIds(lines)));
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }
}
