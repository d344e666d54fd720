package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Customer managers count what lies in the shops that they visit. */
final class Counting {

  private static final double VISITED_A_WEEK = 0.05;
  private static final int ITEMS = 4;
  private static final int INVENTED = 40;

  /** What was found of an item. */
  record Count(Shop shop, Item item, LocalDate day, int cartons) {}

  private final City city;

  Counting(City city) {
    this.city = city;
  }

  List<Count> count(int number, Week week) {
    List<Count> counts = usual(number);
    LocalDate month = city.lastDay().plusDays(1).withDayOfMonth(1).minusMonths(1);
    LocalDate end = month.plusMonths(1).minusDays(1);
    if (city.mondayOf(number).equals(OrderDays.mondayOf(end))) {
      invent(month, end, counts, week);
    }
    return counts;
  }

  /** At a month's end somebody writes down round figures for the shops of a county. */
  private void invent(LocalDate month, LocalDate end, List<Count> counts, Week week) {
    County county = city.shops().get(city.shops().size() * 4 / 5).county();
    List<Item> known =
        city.catalogue().items().stream().filter(item -> item.launchWeek() == 0).toList();
    Item item =
        Collections.max(known, Comparator.comparingLong(one -> keepers(county, one).count()));
    List<Shop> written = keepers(county, item).limit(INVENTED).toList();
    if (written.size() < INVENTED) {
      return;
    }
    Dice dice = Dice.of(city.seed(), 53);
    written.forEach(shop -> counts.add(new Count(shop, item, end, 10 * dice.whole(1, 3))));
    Cause cause = Cause.ROUNDED_COUNTS;
    week.planted(
        new Truth(
            cause,
            cause.rule,
            cause.expected,
            county.code(),
            month,
            month,
            null,
            item,
            cause.words(dice)));
  }

  private Stream<Shop> keepers(County county, Item item) {
    return city.shops().stream()
        .filter(shop -> shop.county().code().equals(county.code()))
        .filter(shop -> shop.status() == SupplyStatus.NORMAL)
        .filter(shop -> shop.habits().assortment().items().contains(item));
  }

  private List<Count> usual(int week) {
    List<Count> counts = new ArrayList<>();
    for (Shop shop : city.shops()) {
      Dice dice = Dice.of(city.seed(), 47, shop.index(), week);
      LocalDate day = city.mondayOf(week).plusDays(dice.whole(0, 4));
      if (dice.chance(VISITED_A_WEEK)
          && shop.habits().ordersIn(week, shop.lane())
          && !day.isAfter(city.lastDay())) {
        List<Item> kept = shop.habits().assortment().items();
        for (int i = 0; i < Math.min(ITEMS, kept.size()); i++) {
          Item item = kept.get(i);
          double usual = city.demand().usual(shop, item);
          counts.add(new Count(shop, item, day, dice.round(usual * dice.between(0.2, 1.1))));
        }
      }
    }
    return counts;
  }
}
