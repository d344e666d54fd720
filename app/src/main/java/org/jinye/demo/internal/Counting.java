package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Customer managers count what lies in the shops that they visit. */
final class Counting {

  private static final double VISITED_A_WEEK = 0.05;
  private static final int ITEMS = 4;

  /** What was found of an item. */
  record Count(Shop shop, Item item, LocalDate day, int cartons) {}

  private final City city;

  Counting(City city) {
    this.city = city;
  }

  List<Count> count(int week) {
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
