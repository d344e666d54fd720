package org.jinye.oversight.internal.rides;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.platform.access.Scope;
import org.jinye.supply.DeliveryRecord;
import org.jinye.supply.PlacedOrder;
import org.jinye.supply.Trade;
import org.springframework.stereotype.Component;

/** The routes of a county's day, and what was recorded on them. */
@Component
public class Routes {

  /** How long before its delivery an order may have been placed. */
  private static final int ORDERED_DAYS = 21;

  /** How long after a delivery it may have been paid for. */
  private static final int PAID_DAYS = 14;

  private final Trade trade;

  Routes(Trade trade) {
    this.trade = trade;
  }

  /**
   * How many deliveries each route had on the day; those of which no route is told are left out.
   */
  public Map<String, Long> deliveriesByRoute(String unit, LocalDate day) {
    return trade.listDeliveries(Scope.required(), unit, day, day).stream()
        .filter(record -> !record.route().isEmpty())
        .collect(groupingBy(DeliveryRecord::route, TreeMap::new, counting()));
  }

  /** Names of who drove the route on the day. */
  public String worker(String unit, LocalDate day, String route) {
    return String.join(
        "、",
        ofRoute(unit, day, route).stream()
            .map(DeliveryRecord::worker)
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList());
  }

  /** The delivery records of the route and day; nothing seen yet. */
  public List<RideLine> lines(String unit, LocalDate day, String route) {
    List<DeliveryRecord> records = ofRoute(unit, day, route);
    if (records.isEmpty()) {
      return List.of();
    }
    Scope scope = Scope.required();
    Map<String, Long> ordered =
        trade.listOrders(scope, unit, day.minusDays(ORDERED_DAYS), day).stream()
            .collect(toMap(PlacedOrder::orderNumber, PlacedOrder::amountFen, Long::sum));
    Map<String, Long> paid =
        trade.paidByOrder(scope, unit, day.minusDays(ORDERED_DAYS), day.plusDays(PAID_DAYS));
    List<RideLine> lines = new ArrayList<>();
    for (DeliveryRecord record : records) {
      lines.add(
          new RideLine(
              lines.size() + 1,
              record.retailerId(),
              record.orderNumber(),
              record.outcome(),
              record.receivedBy(),
              record.quantitySticks(),
              ordered.get(record.orderNumber()),
              paid.get(record.orderNumber()),
              null,
              null,
              null,
              null,
              ""));
    }
    return lines;
  }

  private List<DeliveryRecord> ofRoute(String unit, LocalDate day, String route) {
    return trade.listDeliveries(Scope.required(), unit, day, day).stream()
        .filter(record -> record.route().equals(route))
        .toList();
  }
}
