package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Genuine cigarettes found on the road now and then: mostly of other wholesalers, sometimes what
 * was delivered to one of our shops that resells.
 */
final class Seizing {

  private static final double A_WEEK = 0.8;
  private static final double OURS = 0.3;
  private static final int DAYS_LATER = 4;
  private static final List<String> FOREIGN = List.of("QHYC", "LSYC", "BHYC");
  private static final List<String> PARTIES = List.of("周某", "吴某", "郑某", "王某", "冯某", "陈某");

  private final City city;
  private final List<Delivery> resold = new ArrayList<>();
  private int number;

  Seizing(City city) {
    this.city = city;
  }

  /** What went to a shop that resells may turn up again. */
  void remember(Delivery delivery, Week week) {
    CodeRange codes = delivery.codes();
    if (codes != null
        && delivery.cartons() > DAYS_LATER
        && week.truths().stream()
            .anyMatch(
                truth -> truth.cause() == Cause.RESALE && delivery.order().equals(truth.order()))) {
      resold.add(delivery);
    }
  }

  List<Seizure> seize(int number, Week week) {
    Dice dice = Dice.of(city.seed(), 59, number);
    LocalDate day = city.mondayOf(number).plusDays(dice.whole(0, 5));
    List<Seizure> seizures = new ArrayList<>();
    if (dice.chance(A_WEEK) && !day.isAfter(city.lastDay())) {
      seizures.addAll(foreign(day, dice));
    }
    LocalDate later = city.mondayOf(number).plusDays(5);
    if (!resold.isEmpty()
        && !later.isAfter(city.lastDay())
        && !resold.getFirst().day().plusDays(DAYS_LATER).isAfter(later)
        && dice.chance(OURS)) {
      seizures.addAll(ours(resold.removeFirst(), later, week, dice));
    }
    return seizures;
  }

  private List<Seizure> foreign(LocalDate day, Dice dice) {
    List<Item> wanted = city.catalogue().items().stream().filter(Item::isScarce).toList();
    Catch found = new Catch(day, dice.pick(city.shops()).county(), dice);
    CodeRange lot =
        new CodeRange(
            day.minusDays(dice.whole(5, 30)),
            dice.whole(1, 4_000),
            1,
            CodeRange.MOST,
            dice.pick(FOREIGN),
            "98%02d01%06d".formatted(dice.whole(1, 20), dice.whole(100_000, 140_000)));
    Item item = dice.pick(wanted);
    found.codes(item, lot, dice.whole(2, 8));
    found.without(item, dice.whole(1, 6));
    return found.lines;
  }

  /** Somebody had so much that it must be reported, and some of it leads to the shop. */
  private List<Seizure> ours(Delivery delivery, LocalDate day, Week week, Dice dice) {
    CodeRange codes = delivery.codes();
    if (codes == null) {
      return List.of();
    }
    Shop shop = delivery.order().shop();
    Catch found = new Catch(day, shop.county(), dice);
    List<Item> goods = delivery.order().lines().stream().map(Line::item).distinct().toList();
    found.codes(dice.pick(goods), codes, dice.whole(2, DAYS_LATER));
    LocalDate monday = OrderDays.mondayOf(day);
    week.planted(truth(Cause.CODES_TRACED, shop.licence(), monday, monday.plusDays(6), dice));
    if (dice.chance(0.6)) {
      found.without(goods.getFirst(), dice.whole(18, 30));
      found.without(goods.getLast(), dice.whole(14, 20));
      week.planted(truth(Cause.CAUGHT_WITH_MUCH, shop.county().code(), day, day, dice));
    }
    return found.lines;
  }

  private static Truth truth(Cause cause, String subject, LocalDate from, LocalDate to, Dice dice) {
    return new Truth(
        cause, cause.rule, cause.expected, subject, from, to, null, null, cause.words(dice));
  }

  /** One seizure, line by line. */
  private final class Catch {
    private final List<Seizure> lines = new ArrayList<>();
    private final LocalDate day;
    private final County county;
    private final String name;
    private final String party;
    private final String identity;

    private Catch(LocalDate day, County county, Dice dice) {
      this.day = day;
      this.county = county;
      this.name = "CH%d%04d".formatted(day.getYear(), ++number);
      this.party = dice.pick(PARTIES);
      this.identity =
          "9901991980%02d%02d%03dX".formatted(dice.whole(1, 12), dice.whole(1, 28), number);
    }

    private void codes(Item item, CodeRange range, int cartons) {
      for (int i = range.first(); i < range.first() + cartons; i++) {
        add(item, range.code(i), 1);
      }
    }

    private void without(Item item, int cartons) {
      add(item, "", cartons);
    }

    private void add(Item item, String code, int cartons) {
      lines.add(
          new Seizure(
              name, lines.size() + 1, day, county, item, code, cartons, party, identity, null));
    }
  }
}
