package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out planted deeds on a shop's orders, and notes the truth about them. */
final class Acting {

  private static final double SPARE_DEVICE = 0.5;
  private static final int MONTHS_ASLEEP = 3;

  private final City city;
  private final List<Device> foreignDevices;

  Acting(City city) {
    this.city = city;
    Dice dice = Dice.of(city.seed(), 815);
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      devices.add(Device.mobile(dice));
    }
    this.foreignDevices = List.copyOf(devices);
  }

  void stayAway(Week week, int number, Shop shop, Deed deed, Dice dice) {
    Memory memory = city.memoryOf(shop);
    int weeks = (int) deed.strength();
    memory.staysAwayUntil(number + weeks);
    LocalDate from = OrderDays.regular(city.mondayOf(number), shop.weekday());
    LocalDate to = from.plusWeeks(weeks).minusDays(1);
    week.planted(truth(deed.cause(), shop, from, to, null, null, dice));
    if (deed.cause() == Cause.FILED_CLOSURE) {
      week.filed(new Filing(shop, Filing.Kind.CLOSURE, from.minusDays(2), to));
    }
    if (deed.cause() == Cause.LENT_LICENCE) {
      memory.ordersFrom(dice.pick(foreignDevices));
    }
  }

  LocalDate dayOf(Deed deed, LocalDate planned) {
    return switch (deed.cause()) {
      case ORDERED_EARLY, FILED_VISIT_DAY -> planned.minusDays(1);
      default -> planned;
    };
  }

  void change(Basket basket, Shop shop, Deed deed, Dice dice) {
    double mean = city.memoryOf(shop).meanOfLast();
    int target = (int) Math.ceil(deed.strength() * city.memoryOf(shop).meanOfLast());
    switch (deed.cause()) {
      case RESALE, BANQUET -> {
        int extra = target - basket.total();
        for (int i = 0; i < deed.focus().size() && extra > 0; i++) {
          int part = (int) Math.ceil(extra / (double) (deed.focus().size() - i));
          basket.add(deed.focus().get(i), part);
          extra -= part;
        }
      }
      case HOLIDAY_STOCKING -> basket.growTo(target, dice);
      case HOARDING, NEW_ITEM_PROMOTION, RESTOCKING -> {
        Item item = deed.focus().getFirst();
        basket.add(
            item, (int) Math.max(6, Math.ceil(deed.strength() * usualAmongPeers(shop, item))));
      }
      case DEAR_ORDER, RED_APPETITE -> {
        basket.halve();
        int extra = (int) Math.ceil(deed.strength() * mean);
        for (Item item : deed.focus()) {
          basket.add(item, Math.max(1, extra / deed.focus().size()));
        }
      }
      case NEIGHBOURS_TOGETHER -> {
        Item item = deed.focus().getFirst();
        basket.set(item, item.limitFor(shop.grade()));
      }
      default -> {}
    }
  }

  void tell(Week week, int number, Order order, Deed deed, Dice dice) {
    Shop shop = order.shop();
    Cause cause = deed.cause();
    LocalDate regular = OrderDays.regular(city.mondayOf(number), shop.weekday());
    switch (cause) {
      case RESALE, BANQUET, HOLIDAY_STOCKING -> {
        planted(week, cause, order, null, dice);
        alsoMayFire(week, "W06", cause, order, dice);
      }
      case HOARDING, NEW_ITEM_PROMOTION, RESTOCKING -> {
        planted(week, cause, order, deed.focus().getFirst(), dice);
        alsoMayFire(week, "W03", cause, order, dice);
      }
      case SPLIT_ORDER, FORGOTTEN_ITEMS, USUAL_SUPPLEMENT ->
          second(week, number, order, deed, dice);
      case FILED_EXTRA_ORDER -> {
        Order extra = second(week, number, order, deed, dice);
        LocalDate day = extra.placedAt().toLocalDate();
        week.filed(new Filing(shop, Filing.Kind.EXTRA_ORDER, day, day));
      }
      case ORDERED_EARLY -> planted(week, cause, order, null, dice);
      case FILED_VISIT_DAY -> {
        planted(week, cause, order, null, dice);
        LocalDate from = regular.minusDays(2);
        week.filed(new Filing(shop, Filing.Kind.VISIT_DAY_CHANGE, from, regular.plusDays(1)));
        city.memoryOf(shop).filedUntil(regular.plusDays(1));
      }
      case DEAR_ORDER -> {
        planted(week, cause, order, null, dice);
        alsoMayFire(week, "W06", cause, order, dice);
        alsoMayFire(week, "W16", cause, order, dice);
      }
      case RED_APPETITE -> {
        redder(week, cause, order, dice);
        alsoMayFire(week, "W05", cause, order, dice);
        alsoMayFire(week, "W06", cause, order, dice);
      }
      case ORDERED_WHILE_CLOSED -> {
        planted(week, cause, order, null, dice);
        LocalDate to = regular.plusDays(4);
        week.filed(new Filing(shop, Filing.Kind.CLOSURE, regular.minusDays(2), to));
        city.memoryOf(shop).filedUntil(to);
      }
      case NEIGHBOURS_TOGETHER -> together(week, number, order, deed, dice);
      default -> {}
    }
    if (cause == Cause.HOARDING) {
      liftedLimit(week, number, order, deed.focus().getFirst(), dice);
    }
  }

  /** The rule names the retailer's cycle that begins in the calendar week. */
  private void redder(Week week, Cause cause, Order order, Dice dice) {
    LocalDate monday = OrderDays.mondayOf(order.placedAt().toLocalDate());
    week.planted(truth(cause, order.shop(), monday, monday.plusDays(6), order, null, dice));
  }

  /** A group is told of once, by the one that the rule will name. */
  private void together(Week week, int number, Order order, Deed deed, Dice dice) {
    if (deed.strength() > 0) {
      LocalDate monday = city.mondayOf(number);
      week.planted(
          truth(
              deed.cause(),
              order.shop(),
              monday,
              monday.plusDays(6),
              null,
              deed.focus().getFirst(),
              dice));
    }
    alsoMayFire(week, "W06", deed.cause(), order, dice);
  }

  /** More of a scarce item than the limit is the supplier's doing too. */
  private void liftedLimit(Week week, int number, Order order, Item item, Dice dice) {
    LocalDate monday = city.mondayOf(number);
    boolean isJudged = !monday.plusDays(6).isAfter(city.lastDay());
    if (item.isScarce() && isJudged) {
      Cause cause = Cause.LIMIT_LIFTED;
      week.planted(
          new Truth(
              cause,
              cause.rule,
              cause.expected,
              order.shop().county().code(),
              monday,
              monday.plusDays(6),
              null,
              item,
              cause.words(dice)));
    }
  }

  /** A shop that never ordered again. */
  void fallAsleep(Week week, int number, Shop shop) {
    LocalDate last = city.memoryOf(shop).lastDay();
    LocalDate due = last.plusMonths(MONTHS_ASLEEP);
    if (due.plusDays(7).isAfter(city.lastDay())) {
      return;
    }
    Dice dice = Dice.of(city.seed(), 97, shop.index());
    week.planted(truth(Cause.ASLEEP, shop, due.minusDays(7), due.plusDays(7), null, null, dice));
    LocalDate from = OrderDays.regular(city.mondayOf(number), shop.weekday());
    week.planted(
        new Truth(
            Cause.ASLEEP,
            "W08",
            Cause.Expected.MAY_FIRE,
            shop.licence(),
            from.minusDays(7),
            from.plusDays(21),
            null,
            null,
            Cause.ASLEEP.words(dice)));
  }

  void tellForgottenFiling(Week week, Order order, Dice dice) {
    planted(week, Cause.HOLIDAY_SHIFT, order, null, dice);
  }

  private Order second(Week week, int number, Order first, Deed deed, Dice dice) {
    Shop shop = first.shop();
    boolean split = deed.cause() == Cause.SPLIT_ORDER;
    int wanted = (int) Math.ceil(deed.strength() * city.memoryOf(shop).meanOfLast());
    Basket basket = new Basket();
    List<Item> goods = deed.focus().isEmpty() ? forgotten(shop, number, dice) : deed.focus();
    for (int i = 0; i < goods.size(); i++) {
      basket.put(goods.get(i), Math.max(1, wanted / goods.size()));
    }
    LocalDate day = first.placedAt().toLocalDate().plusDays(dice.whole(split ? 1 : 0, 2));
    Device device = split && dice.chance(SPARE_DEVICE) ? dice.pick(foreignDevices) : first.device();
    var placedAt = Clockwork.on(day, device, dice);
    if (!placedAt.isAfter(first.placedAt())) {
      placedAt = first.placedAt().plusMinutes(dice.whole(20, 50));
    }
    Order order = week.order(shop, placedAt, device, basket.lines(shop.grade()));
    planted(week, deed.cause(), order, null, dice);
    alsoMayFire(week, "W06", deed.cause(), order, dice);
    return order;
  }

  private List<Item> forgotten(Shop shop, int number, Dice dice) {
    List<Item> kept =
        new ArrayList<>(
            shop.habits().assortment().items().stream()
                .filter(item -> !item.isScarce() && city.catalogue().isAvailable(item, number))
                .toList());
    int wanted = dice.whole(2, 5);
    while (kept.size() > wanted) {
      kept.remove(dice.whole(0, kept.size() - 1));
    }
    return kept;
  }

  private double usualAmongPeers(Shop shop, Item item) {
    double own = city.demand().usual(shop, item);
    double peers =
        city.shops().stream()
            .filter(shop::isPeerOf)
            .mapToDouble(peer -> city.demand().usual(peer, item))
            .filter(usual -> usual > 0)
            .average()
            .orElse(own);
    return Math.max(own, peers);
  }

  private void planted(Week week, Cause cause, Order order, @Nullable Item item, Dice dice) {
    LocalDate start = OrderDays.cycleStart(order.placedAt().toLocalDate(), order.shop().weekday());
    week.planted(truth(cause, order.shop(), start, start.plusDays(6), order, item, dice));
  }

  private void alsoMayFire(Week week, String rule, Cause cause, Order order, Dice dice) {
    LocalDate start = OrderDays.cycleStart(order.placedAt().toLocalDate(), order.shop().weekday());
    week.planted(
        new Truth(
            cause,
            rule,
            Cause.Expected.MAY_FIRE,
            order.shop().licence(),
            start,
            start.plusDays(6),
            order,
            null,
            cause.words(dice)));
  }

  private Truth truth(
      Cause cause,
      Shop shop,
      LocalDate from,
      LocalDate to,
      @Nullable Order order,
      @Nullable Item item,
      Dice dice) {
    return new Truth(
        cause,
        cause.rule,
        cause.expected,
        shop.licence(),
        from,
        to,
        order,
        item,
        cause.words(dice));
  }
}
