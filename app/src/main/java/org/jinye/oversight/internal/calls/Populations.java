package org.jinye.oversight.internal.calls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.platform.access.Scope;
import org.jinye.supply.PlacedOrder;
import org.jinye.supply.Trade;
import org.springframework.stereotype.Component;

/**
 * Finds whose calls can be drawn for a day: who ordered by telephone on the newest order days
 * before it, as few days as give enough; where too few ordered by telephone, whoever ordered.
 */
@Component
class Populations {

  private final Trade trade;
  private final OversightLimits limits;

  Populations(Trade trade, OversightLimits limits) {
    this.trade = trade;
    this.limits = limits;
  }

  /** The orders that draws of these days can be made from, read once. */
  List<PlacedOrder> orders(String unit, LocalDate firstDay, LocalDate lastDay) {
    return trade.listOrders(
        Scope.required(), unit, firstDay.minusDays(limits.lookBackDays()), lastDay.minusDays(1));
  }

  /** Empty while there is no order that is new enough for the day. */
  Optional<Population> find(List<PlacedOrder> orders, LocalDate day) {
    LocalDate first = day.minusDays(limits.lookBackDays());
    List<PlacedOrder> recent =
        orders.stream()
            .filter(order -> !order.day().isBefore(first) && order.day().isBefore(day))
            .toList();
    return enough(recent, true).or(() -> enough(recent, false)).or(() -> all(recent));
  }

  /** The population of a draw as the lake has it now. */
  Population again(CallSample sample) {
    return Population.of(
        sample.ordersFrom(),
        sample.ordersTo(),
        sample.byTelephone(),
        trade.listOrders(
            Scope.required(), sample.unitCode(), sample.ordersFrom(), sample.ordersTo()));
  }

  /** The newest days that together have as many as are wanted. */
  private Optional<Population> enough(Collection<PlacedOrder> orders, boolean isByTelephone) {
    NavigableSet<LocalDate> days = days(orders);
    for (LocalDate from : days.descendingSet()) {
      Population population = Population.of(from, days.last(), isByTelephone, orders);
      if (population.size() >= limits.callsPerDay()) {
        return Optional.of(population);
      }
    }
    return Optional.empty();
  }

  private static Optional<Population> all(Collection<PlacedOrder> orders) {
    NavigableSet<LocalDate> days = days(orders);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(Population.of(days.first(), days.last(), false, orders));
  }

  private static NavigableSet<LocalDate> days(Collection<PlacedOrder> orders) {
    return orders.stream().map(PlacedOrder::day).collect(Collectors.toCollection(TreeSet::new));
  }
}
