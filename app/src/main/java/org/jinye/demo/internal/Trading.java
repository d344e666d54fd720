package org.jinye.demo.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
      if (shop.habits().stopWeek() == number && shop.status() == SupplyStatus.NORMAL) {
        acting.fallAsleep(week, number, shop);
      }
      if (shop.habits().ordersIn(number, shop.lane()) && !city.memoryOf(shop).isAwayIn(number)) {
        trade(week, number, shop, deeds.get(shop.index()));
      }
    }
    city.campaigns().endingIn(number).forEach(campaign -> tell(week, campaign));
    week.close();
    return week;
  }

  private void tell(Week week, Campaign campaign) {
    week.planted(campaign.truth());
    if (campaign.shop() != null) {
      LocalDate from = campaign.shownFrom().minusDays(6);
      week.planted(campaign.truth("W03", Cause.Expected.MAY_FIRE, from));
      week.planted(campaign.truth("W06", Cause.Expected.MAY_FIRE, from));
    }
  }

  private void trade(Week week, int number, Shop shop, @Nullable Deed deed) {
    Dice dice = Dice.of(city.seed(), shop.index(), number);
    if (deed != null && Planting.isAbsence(deed.cause())) {
      acting.stayAway(week, number, shop, deed, dice);
      return;
    }
    Memory memory = city.memoryOf(shop);
    if (deed == null && dice.chance(memory.missedLast() ? MISSES_A_SECOND : MISSES_A_WEEK)) {
      memory.missed();
      return;
    }
    Optional<LocalDate> planned =
        OrderDays.planned(city.mondayOf(number), shop.weekday(), shop.lane());
    if (planned.isPresent()) {
      order(week, number, shop, planned.get(), deed, dice);
    }
  }

  private void order(
      Week week, int number, Shop shop, LocalDate planned, @Nullable Deed deed, Dice dice) {
    Memory memory = city.memoryOf(shop);
    LocalDate day = dayOf(number, shop, planned, deed, dice);
    Basket basket = filled(number, shop, deed, dice);
    Device device = memory.deviceOr(shop.habits().device());
    LocalDateTime placedAt = Clockwork.on(day, device, dice);
    if (placedAt.isAfter(city.until())) {
      return;
    }
    List<Line> lines = Demand.withReturn(basket.lines(shop.grade()), dice);
    Order order = week.order(shop, placedAt, device, lines);
    if (deed != null) {
      acting.tell(week, number, order, deed, dice);
    }
    LocalDate regular = OrderDays.regular(city.mondayOf(number), shop.weekday());
    if (planned.isBefore(regular)) {
      moveOrForget(week, order, day, regular, dice);
    }
    memory.ordered(number, day, order.cartons());
  }

  private LocalDate dayOf(
      int number, Shop shop, LocalDate planned, @Nullable Deed deed, Dice dice) {
    if (deed != null) {
      return acting.dayOf(deed, planned);
    }
    LocalDate regular = OrderDays.regular(city.mondayOf(number), shop.weekday());
    return planned.equals(regular) ? late(regular, dice) : planned;
  }

  private Basket filled(int number, Shop shop, @Nullable Deed deed, Dice dice) {
    LocalDate monday = city.mondayOf(number);
    double level = city.demand().level(shop, number, monday, city.memoryOf(shop), dice);
    Basket basket = city.demand().basket(shop, number, level, dice);
    if (deed != null) {
      acting.change(basket, shop, deed, dice);
    }
    return basket;
  }

  /** A route moved before a holiday is filed for its shops; now and then one is forgotten. */
  private void moveOrForget(Week week, Order order, LocalDate day, LocalDate regular, Dice dice) {
    Shop shop = order.shop();
    Memory memory = city.memoryOf(shop);
    LocalDate cycleStart = OrderDays.cycleStart(day, shop.weekday());
    boolean standsOut =
        memory.orderedSince(cycleStart)
            && !memory.hasFilingOn(cycleStart)
            && shop.status() == SupplyStatus.NORMAL
            && shop.habits().everyWeeks() == 1;
    if (standsOut && dice.chance(FORGOTTEN_HOLIDAY_FILING)) {
      acting.tellForgottenFiling(week, order, dice);
      return;
    }
    memory.filedUntil(regular);
    LocalDate from = OrderDays.mondayOf(day);
    week.filed(new Filing(shop, Filing.Kind.VISIT_DAY_CHANGE, from, regular));
  }

  /** Late orders stay within the calendar week, so that they do not run into the next cycle. */
  private static LocalDate late(LocalDate regular, Dice dice) {
    int days = dice.weighted(1 - ONE_DAY_LATE - TWO_DAYS_LATE, ONE_DAY_LATE, TWO_DAYS_LATE);
    LocalDate later = regular.plusDays(days);
    return Holidays.isOff(later) ? regular : later;
  }
}
