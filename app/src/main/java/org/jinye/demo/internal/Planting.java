package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which shops do something out of the ordinary in a week. */
final class Planting {

  private static final int KEPT_APART_WEEKS = 6;
  private static final int HISTORY_WEEKS = 4;
  private static final int LEAST_PEERS = 7;
  private static final int ATTEMPTS = 200;
  private static final double FLOOR_CARTONS = 26;
  private static final double PROMOTIONS_PER_LAUNCH_WEEK = 0.4;
  private static final double RESTOCKING_PER_SHORTAGE = 1.6;
  private static final double DEAR = 4;
  private static final double SMALL = 6;
  private static final int NEIGHBOURS_EVERY = 4;
  private static final double NEXT_DOOR_KM = 0.16;
  private static final int LEAST_GRADE = 10;
  private static final int GROUP = 4;
  private static final int FESTIVAL_GROUPS = 2;
  private static final int SMALLEST_FESTIVAL_GROUP = 10;

  private static final int HABIT_EVERY = 3;
  private static final int SHOPS_A_HABIT = 400;
  private static final int LAST_HABIT_DAY = 3;

  private final City city;
  private final List<Shop> shopsWithHabit;
  private final Map<Integer, Deed> deeds = new HashMap<>();
  private Dice dice = Dice.of(0);
  private int week;
  private LocalDate monday = LocalDate.EPOCH;

  Planting(City city) {
    this.city = city;
    this.shopsWithHabit = shopsWithHabit(city);
  }

  /** The deeds of the week by the index of the shop. Weeks are asked for in order. */
  Map<Integer, Deed> deedsOf(int wantedWeek) {
    week = wantedWeek;
    monday = city.mondayOf(week);
    dice = Dice.of(city.seed(), 4711, week);
    deeds.clear();
    plantHabits();
    stockForFestival();
    plantNeighbours();
    for (Cause cause : Cause.values()) {
      plant(cause, cause.rate, List.of());
    }
    for (Item item : city.catalogue().items()) {
      int age = week - item.launchWeek();
      if (item.launchWeek() > 0 && age >= 5 && age <= 9) {
        plant(Cause.NEW_ITEM_PROMOTION, PROMOTIONS_PER_LAUNCH_WEEK, List.of(item));
      }
      if (city.catalogue().isBackInStock(item, week)) {
        plant(Cause.RESTOCKING, RESTOCKING_PER_SHORTAGE, List.of(item));
      }
    }
    return deeds;
  }

  private static List<Shop> shopsWithHabit(City city) {
    Dice dice = Dice.of(city.seed(), 4713);
    List<Shop> fitting =
        new ArrayList<>(
            city.shops().stream()
                .filter(shop -> shop.status() == SupplyStatus.NORMAL)
                .filter(shop -> shop.habits().everyWeeks() == 1)
                .filter(shop -> shop.weekday() <= LAST_HABIT_DAY)
                .toList());
    int wanted = Math.max(1, city.shops().size() / SHOPS_A_HABIT);
    while (fitting.size() > wanted) {
      fitting.remove(dice.whole(0, fitting.size() - 1));
    }
    return List.copyOf(fitting);
  }

  /**
   * The same thing for the same harmless reason again and again, before and after people have
   * looked into it: what suppressions are for. Nothing else is planted at these shops.
   */
  private void plantHabits() {
    for (int i = 0; i < shopsWithHabit.size(); i++) {
      Shop shop = shopsWithHabit.get(i);
      Memory memory = city.memoryOf(shop);
      boolean isDue = (week + i) % HABIT_EVERY == 0 && memory.hasHistory();
      if (isDue && memory.orderedIn(week - 1)) {
        deedOf(shop, Cause.USUAL_SUPPLEMENT, List.of()).ifPresent(deed -> commit(shop, deed));
      } else {
        memory.isBusyUntil(week + 1);
      }
    }
  }

  private void plant(Cause cause, double rate, List<Item> focus) {
    int wanted = dice.round(rate * city.shops().size() / 1000);
    for (int attempt = 0; wanted > 0 && attempt < ATTEMPTS; attempt++) {
      Shop shop = dice.pick(city.shops());
      if (isFree(shop)) {
        Optional<Deed> deed = deedOf(shop, cause, focus);
        if (deed.isPresent()) {
          commit(shop, deed.get());
          wanted--;
        }
      }
    }
  }

  private void commit(Shop shop, Deed deed) {
    deeds.put(shop.index(), deed);
    int lasts = isAbsence(deed.cause()) ? (int) deed.strength() : 1;
    city.memoryOf(shop).isBusyUntil(week + lasts + KEPT_APART_WEEKS);
  }

  private boolean isFree(Shop shop) {
    Memory memory = city.memoryOf(shop);
    return shop.status() == SupplyStatus.NORMAL
        && shop.habits().everyWeeks() == 1
        && memory.hasHistory()
        && memory.orderedIn(week - 1)
        && !memory.isBusyIn(week)
        && !deeds.containsKey(shop.index());
  }

  private Optional<Deed> deedOf(Shop shop, Cause cause, List<Item> focus) {
    if (!isOrdinaryFrom(shop, week, 2)) {
      return Optional.empty();
    }
    return switch (cause) {
      case RESALE -> surge(shop, cause, dice.between(2.8, 4.6), resaleGoods(shop));
      case BANQUET -> surge(shop, cause, dice.between(2.4, 3.2), banquetGoods(shop));
      case HOARDING -> item(shop, cause, dice.between(3.9, 6), hoardedGoods(shop));
      case NEW_ITEM_PROMOTION, RESTOCKING -> item(shop, cause, dice.between(3.6, 4.4), focus);
      case SPLIT_ORDER -> second(shop, cause, dice.between(0.6, 1.1), resaleGoods(shop));
      case FORGOTTEN_ITEMS, USUAL_SUPPLEMENT, FILED_EXTRA_ORDER ->
          second(shop, cause, dice.between(0.1, 0.35), List.of());
      case ORDERED_EARLY, FILED_VISIT_DAY -> early(shop, cause);
      case LENT_LICENCE -> absence(shop, cause, dice.whole(3, 6));
      case FAMILY_AWAY, FILED_CLOSURE -> absence(shop, cause, dice.whole(2, 3));
      case DEAR_ORDER -> dear(shop);
      case RED_APPETITE -> red(shop);
      case ORDERED_WHILE_CLOSED -> Optional.of(new Deed(cause, 1, List.of()));
      default -> Optional.empty();
    };
  }

  /** No holiday moves the shop's order day in the weeks, and no filing covers the days before. */
  private boolean isOrdinaryFrom(Shop shop, int first, int number) {
    for (int i = 0; i < number; i++) {
      LocalDate start = city.mondayOf(first + i);
      LocalDate regular = OrderDays.regular(start, shop.weekday());
      if (!OrderDays.planned(start, shop.weekday(), shop.lane()).equals(Optional.of(regular))) {
        return false;
      }
    }
    LocalDate regular = OrderDays.regular(monday, shop.weekday());
    return regular.isBefore(city.lastDay())
        && !city.memoryOf(shop).hasFilingOn(regular.minusDays(7));
  }

  private Optional<Deed> surge(Shop shop, Cause cause, double strength, List<Item> focus) {
    double target = strength * city.memoryOf(shop).meanOfLast();
    return !isOrdinaryFrom(shop, week - HISTORY_WEEKS, HISTORY_WEEKS)
            || target < FLOOR_CARTONS
            || focus.isEmpty()
        ? Optional.empty()
        : Optional.of(new Deed(cause, strength, focus));
  }

  private Optional<Deed> item(Shop shop, Cause cause, double strength, List<Item> focus) {
    boolean standsOut =
        !focus.isEmpty()
            && city.demand().usual(shop, focus.getFirst()) >= 1
            && peersWith(shop, focus.getFirst()) >= LEAST_PEERS;
    return standsOut ? Optional.of(new Deed(cause, strength, focus)) : Optional.empty();
  }

  /** Without peers that keep the item nobody can say that an order of it is out of the ordinary. */
  private long peersWith(Shop shop, Item item) {
    return city.shops().stream()
        .filter(shop::isPeerOf)
        .filter(peer -> city.demand().usual(peer, item) > 0)
        .count();
  }

  private Optional<Deed> second(Shop shop, Cause cause, double strength, List<Item> focus) {
    LocalDate latest = OrderDays.regular(monday, shop.weekday()).plusDays(2);
    return shop.weekday() > 3 || !latest.isBefore(city.lastDay())
        ? Optional.empty()
        : Optional.of(new Deed(cause, strength, focus));
  }

  private Optional<Deed> early(Shop shop, Cause cause) {
    LocalDate dayBefore = OrderDays.regular(monday, shop.weekday()).minusDays(1);
    return shop.weekday() < 2 || Holidays.isOff(dayBefore)
        ? Optional.empty()
        : Optional.of(new Deed(cause, 1, List.of()));
  }

  /** Only absences whose second cycle is over by the last day can be judged. */
  private Optional<Deed> absence(Shop shop, Cause cause, int weeks) {
    LocalDate judged = OrderDays.regular(monday, shop.weekday()).plusDays(13);
    return judged.isAfter(city.lastDay()) || !isOrdinaryFrom(shop, week, weeks + 1)
        ? Optional.empty()
        : Optional.of(new Deed(cause, weeks, List.of()));
  }

  private void stockForFestival() {
    LocalDate spring = Holidays.springFestival(monday.plusDays(6).getYear());
    LocalDate national = LocalDate.of(monday.getYear(), 10, 1);
    if (!monday.equals(OrderDays.mondayOf(spring).minusWeeks(1))
        && !monday.equals(OrderDays.mondayOf(national))) {
      return;
    }
    for (int group = 0; group < FESTIVAL_GROUPS; group++) {
      Shop one = dice.pick(city.shops());
      List<Shop> peers = new ArrayList<>();
      for (Shop shop : city.shops()) {
        if (shop.isPeerOf(one) && isFree(shop)) {
          peers.add(shop);
        }
      }
      if (peers.size() >= SMALLEST_FESTIVAL_GROUP) {
        double strength = dice.between(2.1, 2.4);
        peers.forEach(shop ->
            commit(
                shop,
                new Deed(Cause.HOLIDAY_STOCKING, strength * dice.between(0.92, 1.15), List.of())));
      }
    }
  }

  /** Goods several times as dear as what the shop sells, so many that they double its price. */
  private Optional<Deed> dear(Shop shop) {
    double price = city.demand().meanFen(shop);
    List<Item> dear =
        city.catalogue().items().stream()
            .filter(item -> !item.isScarce() && item.wholesaleFen() > DEAR * price)
            .filter(item -> city.catalogue().isAvailable(item, week) && item.launchWeek() == 0)
            .toList();
    if (dear.isEmpty() || city.memoryOf(shop).meanOfLast() < SMALL) {
      return Optional.empty();
    }
    Item item = dice.pick(dear);
    double strength = 0.5 * 1.9 / (item.wholesaleFen() / price - 2.9);
    return Optional.of(new Deed(Cause.DEAR_ORDER, strength, List.of(item)));
  }

  private Optional<Deed> red(Shop shop) {
    List<Item> red = some(shop, 2, item -> !item.isScarce() && item.outflowTier().equals("红色"));
    return red.isEmpty() || city.memoryOf(shop).meanOfLast() < FLOOR_CARTONS
        ? Optional.empty()
        : Optional.of(new Deed(Cause.RED_APPETITE, 1, red));
  }

  /** Some shops door by door that take the whole of a wide limit in one week. */
  private void plantNeighbours() {
    List<Item> wide =
        city.catalogue().items().stream()
            .filter(item -> item.isGenerous() && city.catalogue().isLetOut(item, week))
            .toList();
    if (week % NEIGHBOURS_EVERY != 0
        || wide.isEmpty()
        || monday.plusDays(6).isAfter(city.lastDay())) {
      return;
    }
    Item item = wide.getFirst();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Shop one = dice.pick(city.shops());
      List<Shop> group =
          city.shops().stream()
              .filter(shop -> shop.county().code().equals(one.county().code()))
              .filter(shop -> shop.position().kmTo(one.position()) < NEXT_DOOR_KM)
              .filter(shop -> shop.grade() >= LEAST_GRADE && isFree(shop))
              .filter(shop -> isOrdinaryFrom(shop, week, 2))
              .limit(GROUP)
              .toList();
      if (group.size() == GROUP) {
        for (int i = 0; i < GROUP; i++) {
          commit(group.get(i), new Deed(Cause.NEIGHBOURS_TOGETHER, i == 0 ? 1 : 0, List.of(item)));
        }
        return;
      }
    }
  }

  private List<Item> resaleGoods(Shop shop) {
    return some(shop, dice.whole(2, 3), item -> item.supplyType() == SupplyType.WATCHED);
  }

  private List<Item> banquetGoods(Shop shop) {
    return some(
        shop,
        dice.whole(1, 2),
        item -> item.priceClass() <= 3 && item.supplyType() == SupplyType.GOOD_SELLER);
  }

  private List<Item> hoardedGoods(Shop shop) {
    return some(
        shop,
        1,
        item ->
            item.isScarce()
                ? item.limitFor(shop.grade()) >= 2
                : item.supplyType() == SupplyType.WATCHED
                    && city.demand().usual(shop, item) >= 1.5);
  }

  private List<Item> some(Shop shop, int number, java.util.function.Predicate<Item> wanted) {
    List<Item> fitting =
        new ArrayList<>(
            shop.habits().assortment().items().stream()
                .filter(wanted)
                .filter(item -> city.catalogue().isLetOut(item, week))
                .toList());
    while (fitting.size() > number) {
      fitting.remove(dice.whole(0, fitting.size() - 1));
    }
    return List.copyOf(fitting);
  }

  static boolean isAbsence(Cause cause) {
    return cause.rule.equals("W08");
  }
}
