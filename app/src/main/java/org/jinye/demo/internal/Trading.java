package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the shops of the city order, week after week. */
final class Trading {

  private static final double MISSES_A_WEEK = 0.009;
  private static final double MISSES_A_SECOND = 0.03;
  private static final double ONE_DAY_LATE = 0.045;
  private static final double TWO_DAYS_LATE = 0.008;
  private static final double FORGOTTEN_HOLIDAY_FILING = 0.008;

  private final City city;
  private final Planting planting;
  private final Acting acting;

  Trading(City city) {
    this.city = city;
    this.planting = new Planting(city);
    this.acting = new Acting(city);
  }

  /** Weeks must be asked for in order, each once. */
  Week orders(int number) {
    Week week = new Week();
    Map<Integer, Deed> deeds = planting.deedsOf(number);
    for (Shop shop : city.shops()) {
      if (shop.habits().ordersIn(number, shop.lane())) {
        trade(week, number, shop, deeds.get(shop.index()));
      }
    }
    week.close();
    return week;
  }

  private void trade(Week week, int number, Shop shop, @Nullable Deed deed) {
    Memory memory = city.memoryOf(shop);
    Dice dice = Dice.of(city.seed(), shop.index(), number);
    LocalDate monday = city.mondayOf(number);
    if (memory.isAwayIn(number)) {
      return;
    }
    if (deed != null && Planting.isAbsence(deed.cause())) {
      acting.stayAway(week, number, shop, deed, dice);
      return;
    }
    if (deed == null && dice.chance(memory.missedLast() ? MISSES_A_SECOND : MISSES_A_WEEK)) {
      memory.missed();
      return;
    }
    Optional<LocalDate> planned = OrderDays.planned(monday, shop.weekday(), shop.lane());
    if (planned.isEmpty()) {
      return;
    }
    LocalDate regular = OrderDays.regular(monday, shop.weekday());
    LocalDate day =
        deed == null && planned.get().equals(regular) ? late(regular, dice) : planned.get();
    if (deed != null) {
      day = acting.dayOf(shop, deed, day);
    }
    if (day.isAfter(city.lastDay())) {
      return;
    }
    Basket basket =
        city.demand()
            .basket(shop, number, city.demand().level(shop, number, monday, memory, dice), dice);
    if (deed != null) {
      acting.change(basket, number, shop, deed, dice);
    }
    Device device = memory.deviceOr(shop.habits().device());
    List<Line> lines = Demand.withReturn(basket.lines(shop.grade()), dice);
    Order order = week.order(shop, Clockwork.on(day, device, dice), device, lines);
    if (deed != null) {
      acting.tell(week, number, order, deed, dice);
    }
    if (planned.get().isBefore(regular) && !isForgotten(shop, memory, day, dice)) {
      LocalDate from = OrderDays.mondayOf(day);
      memory.filedUntil(regular);
      week.filed(new Filing(shop, Filing.Kind.VISIT_DAY_CHANGE, from, regular));
    } else if (planned.get().isBefore(regular)) {
      acting.tellForgottenFiling(week, order, dice);
    }
    memory.ordered(number, day, order.cartons());
  }

  private static boolean isForgotten(Shop shop, Memory memory, LocalDate day, Dice dice) {
    LocalDate cycleStart = OrderDays.cycleStart(day, shop.weekday());
    return memory.orderedSince(cycleStart)
        && !memory.hasFilingOn(cycleStart)
        && shop.status() == SupplyStatus.NORMAL
        && shop.habits().everyWeeks() == 1
        && dice.chance(FORGOTTEN_HOLIDAY_FILING);
  }

  /** Late orders stay within the calendar week, so that they do not run into the next cycle. */
  private static LocalDate late(LocalDate regular, Dice dice) {
    LocalDate later =
        regular.plusDays(
            dice.weighted(1 - ONE_DAY_LATE - TWO_DAYS_LATE, ONE_DAY_LATE, TWO_DAYS_LATE));
    return Holidays.isOff(later) ? regular : later;
  }
}
