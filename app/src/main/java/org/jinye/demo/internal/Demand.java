package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.List;

/** What a shop orders in a week in which nothing special happens. */
final class Demand {

  private static final double LINE_NOISE = 0.17;
  private static final double RETURNS = 0.004;
  private static final double AFTER_SHORTAGE = 1.3;
  private static final double AFTER_MISSED_WEEK = 1.15;
  private static final int TRIAL_WEEKS = 4;

  /** The part of a wide limit that shops take. */
  private static final double GENEROUS_TAKEN = 0.47;

  private final Catalogue catalogue;
  private final Campaigns campaigns;
  private final long seed;

  Demand(Catalogue catalogue, Campaigns campaigns, long seed) {
    this.catalogue = catalogue;
    this.campaigns = campaigns;
    this.seed = seed;
  }

  /** Cartons that the shop wants in the week. */
  double level(Shop shop, int week, LocalDate monday, Memory memory, Dice dice) {
    Habits habits = shop.habits();
    double volatility = habits.volatility();
    double ownNoise =
        Math.exp(volatility * memory.drifts(dice.normal()) - volatility * volatility / 2);
    double cityNoise = Dice.of(seed, 77, week).spread(0.012);
    double start =
        habits.firstWeek() == 0 ? 1 : Math.min(1, 0.65 + 0.12 * (week - habits.firstWeek()));
    return habits.size()
        * habits.everyWeeks()
        * Season.of(monday)
        * ownNoise
        * cityNoise
        * start
        * campaigns.factor(shop, week)
        * (memory.missedLast() ? AFTER_MISSED_WEEK : 1);
  }

  Basket basket(Shop shop, int week, double level, Dice dice) {
    Basket basket = new Basket();
    Assortment assortment = shop.habits().assortment();
    List<Item> items = assortment.items();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (catalogue.isLetOut(item, week) && hasAdopted(shop, item, week)) {
        int cartons =
            item.isScarce()
                ? scarce(item, shop.grade(), dice)
                : cartons(
                    item,
                    week,
                    level * assortment.share(i) * campaigns.factor(shop, item, week),
                    dice);
        if (cartons > 0) {
          basket.put(item, cartons);
        }
      }
    }
    if (basket.isEmpty()) {
      basket.put(staple(items, week), Math.max(1, (int) Math.round(level)));
    }
    return basket;
  }

  /** Cartons of the item that the shop orders when it orders it. */
  double usual(Shop shop, Item item) {
    return item.isScarce()
        ? item.limitFor(shop.grade()) * (item.isGenerous() ? GENEROUS_TAKEN : 1)
        : shop.habits().size() * shop.habits().assortment().shareOf(item);
  }

  /** Mean price of a carton that the shop orders. */
  double meanFen(Shop shop) {
    Assortment assortment = shop.habits().assortment();
    double fen = 0;
    for (int i = 0; i < assortment.items().size(); i++) {
      fen += assortment.share(i) * assortment.items().get(i).wholesaleFen();
    }
    return fen;
  }

  private int cartons(Item item, int week, double wanted, Dice dice) {
    double mean = catalogue.isBackInStock(item, week) ? wanted * AFTER_SHORTAGE : wanted;
    boolean onTrial = item.launchWeek() > 0 && week < item.launchWeek() + TRIAL_WEEKS;
    if (mean < 0.8) {
      return dice.chance(mean / 1.12) ? dice.weighted(0.88, 0.12) + 1 : 0;
    }
    if (dice.chance(0.05)) {
      return 0;
    }
    int cartons = Math.max(1, dice.round(mean * dice.spread(LINE_NOISE)));
    return onTrial ? Math.min(cartons, 2) : cartons;
  }

  /** Shops take nearly all they may. */
  private static int scarce(Item item, int grade, Dice dice) {
    if (!dice.chance(0.95)) {
      return 0;
    }
    int limit = item.limitFor(grade);
    if (item.isGenerous()) {
      return Math.max(1, (int) Math.round(limit * dice.between(0.38, 0.56)));
    }
    return dice.chance(0.85) ? limit : Math.max(1, limit - 1);
  }

  private boolean hasAdopted(Shop shop, Item item, int week) {
    if (item.launchWeek() == 0) {
      return true;
    }
    int delay = (int) (7 * Dice.of(seed, shop.index(), item.index(), 5).uniform());
    return week >= item.launchWeek() + delay;
  }

  private Item staple(List<Item> items, int week) {
    for (Item item : items) {
      if (!item.isScarce() && catalogue.isAvailable(item, week)) {
        return item;
      }
    }
    return items.getFirst();
  }

  /** Now and then a carton goes back with the next order. */
  static List<Line> withReturn(List<Line> lines, Dice dice) {
    if (lines.size() > 3 && dice.chance(RETURNS)) {
      Line returned = dice.pick(lines.subList(1, lines.size()));
      lines.add(new Line(returned.item(), -dice.whole(1, 2), returned.limit()));
    }
    return lines;
  }
}
