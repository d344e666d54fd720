package org.jinye.supply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailers;
import org.jinye.supply.internal.TradeReading;
import org.jinye.supply.internal.TradeReading.PaidRow;
import org.jinye.supply.internal.TradeReading.Span;
import org.springframework.stereotype.Component;

/**
 * Whole orders, their deliveries and what was paid for them, by unit or retailer and day; both days
 * are included. Whoever reads names the scope; what came under the number of a merged file is the
 * other's.
 */
@Component
public class Trade {

  private final Lake lake;
  private final Retailers retailers;
  private final MergedFiles merged;
  private final TradeReading reading;

  Trade(Lake lake, Retailers retailers, MergedFiles merged, TradeReading reading) {
    this.lake = lake;
    this.retailers = retailers;
    this.merged = merged;
    this.reading = reading;
  }

  /** Orders of a unit's retailers placed in the days, by retailer and time. */
  public List<PlacedOrder> listOrders(
      Scope scope, String unitPrefix, LocalDate from, LocalDate to) {
    return orders(ofUnit(scope, unitPrefix), from, to);
  }

  /** The same of one retailer; none when he is out of sight. */
  public List<PlacedOrder> listOrdersOf(
      Scope scope, String retailerId, LocalDate from, LocalDate to) {
    return orders(ofRetailer(scope, retailerId), from, to);
  }

  /** Deliveries to a unit's retailers on the days, by route. */
  public List<DeliveryRecord> listDeliveries(
      Scope scope, String unitPrefix, LocalDate from, LocalDate to) {
    return deliveries(ofUnit(scope, unitPrefix), from, to);
  }

  /** The same of one retailer; none when he is out of sight. */
  public List<DeliveryRecord> listDeliveriesTo(
      Scope scope, String retailerId, LocalDate from, LocalDate to) {
    return deliveries(ofRetailer(scope, retailerId), from, to);
  }

  /** What a unit's retailers paid in the days, in fen by order number. */
  public Map<String, Long> paidByOrder(
      Scope scope, String unitPrefix, LocalDate from, LocalDate to) {
    Map<String, Long> paid = new HashMap<>();
    for (PaidRow row :
        reading.payments(
            files(RecordKind.PAYMENTS, from, to),
            ofUnit(scope, unitPrefix).keySet(),
            new Span(from, to))) {
      paid.merge(row.orderNumber(), row.fen(), Long::sum);
    }
    return paid;
  }

  private List<PlacedOrder> orders(Map<String, String> kept, LocalDate from, LocalDate to) {
    return reading
        .orders(files(RecordKind.ORDER_LINES, from, to), kept.keySet(), new Span(from, to))
        .stream()
        .map(row ->
            new PlacedOrder(
                row.orderNumber(),
                kept.getOrDefault(row.retailerId(), row.retailerId()),
                row.placedAt(),
                row.day(),
                row.orderedBy(),
                row.sticks(),
                row.fen()))
        .toList();
  }

  private List<DeliveryRecord> deliveries(Map<String, String> kept, LocalDate from, LocalDate to) {
    return reading
        .deliveries(files(RecordKind.DELIVERIES, from, to), kept.keySet(), new Span(from, to))
        .stream()
        .map(row ->
            new DeliveryRecord(
                row.orderNumber(),
                kept.getOrDefault(row.retailerId(), row.retailerId()),
                row.plannedDay(),
                row.day(),
                row.route(),
                row.worker(),
                DeliveryOutcome.of(row.outcome()),
                row.receivedBy(),
                row.sticks()))
        .toList();
  }

  private List<LakeFile> files(RecordKind kind, LocalDate from, LocalDate to) {
    return lake.listFiles(kind, Weeks.number(from), Weeks.number(to));
  }

  /** Numbers under which rows may lie, with the file that each stands for. */
  private Map<String, String> ofUnit(Scope scope, String unitPrefix) {
    return scope.get(() -> {
      Map<String, String> kept = new TreeMap<>(merged.listKept(unitPrefix));
      retailers.eachPlace(unitPrefix, shop -> kept.put(shop.retailerId(), shop.retailerId()));
      return kept;
    });
  }

  private Map<String, String> ofRetailer(Scope scope, String retailerId) {
    return scope.get(() -> {
      Map<String, String> kept = new TreeMap<>();
      if (retailers.find(retailerId).isPresent()) {
        Collection<String> numbers = merged.listNumbers(retailerId);
        numbers.forEach(number -> kept.put(number, retailerId));
      }
      return kept;
    });
  }
}
