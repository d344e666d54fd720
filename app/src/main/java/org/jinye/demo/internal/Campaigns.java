package org.jinye.demo.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is pushed in the last whole month: an item in the whole city, another on one day, a third in
 * one county for a week, and a few shops that order several times as much. None in a city that does
 * not know the month before.
 */
final class Campaigns {

  private static final double PUSHED = 2.0;
  private static final double ON_ONE_DAY = 6;
  private static final double IN_A_COUNTY = 3.5;
  private static final double STEADY = 2.7;
  private static final int STEADY_SHOPS = 4;
  private static final int WEDNESDAY = 3;
  private static final int WEEKS_BEFORE = 6;

  private final Catalogue catalogue;
  private final LocalDate firstMonday;
  private final LocalDate month;
  private final List<Campaign> all = new ArrayList<>();

  private Campaigns(Catalogue catalogue, LocalDate firstMonday, LocalDate lastDay) {
    this.catalogue = catalogue;
    this.firstMonday = firstMonday;
    this.month = lastDay.plusDays(1).withDayOfMonth(1).minusMonths(1);
  }

  static Campaigns drawn(
      long seed, Catalogue catalogue, List<Shop> shops, LocalDate firstMonday, LocalDate lastDay) {
    Campaigns campaigns = new Campaigns(catalogue, firstMonday, lastDay);
    if (!campaigns.month.minusMonths(1).isBefore(firstMonday)) {
      Dice dice = Dice.of(seed, 89);
      campaigns.push(dice);
      campaigns.favour(shops);
      campaigns.steady(shops, dice);
    }
    return campaigns;
  }

  /** How much more than usual the shop orders of everything. */
  double factor(Shop shop, int week) {
    double factor = 1;
    for (Campaign one : all) {
      if (one.shop() != null && one.holds(week) && one.isAbout(shop)) {
        factor *= one.factor();
      }
    }
    return factor;
  }

  /** How much more than usual the shop orders of the item. */
  double factor(Shop shop, Item item, int week) {
    double factor = 1;
    for (Campaign one : all) {
      if (one.holds(week) && one.isAbout(item) && one.isAbout(shop)) {
        factor *= one.factor();
      }
    }
    return factor;
  }

  /** Those that end in the week. */
  List<Campaign> endingIn(int week) {
    return all.stream().filter(one -> one.lastWeek() == week).toList();
  }

  private void push(Dice dice) {
    List<Item> steady = steadyItems();
    int first = firstWeek();
    int last = lastWeek();
    Item pushed = steady.get(dice.whole(8, 12));
    all.add(
        new Campaign(
            Cause.BRAND_PUSHED, null, pushed, null, 0, first, last, PUSHED * dip(), month, month));
    // a week in which nothing else moves the routes
    int middle = weekOf(month.plusDays(15));
    Item atOnce = steady.get(steady.size() / 2 + dice.whole(0, 4));
    all.add(
        new Campaign(
            Cause.RELEASED_AT_ONCE,
            null,
            atOnce,
            null,
            WEDNESDAY,
            middle,
            middle,
            ON_ONE_DAY,
            month,
            month));
  }

  private void favour(List<Shop> shops) {
    Item favoured = steadyItems().get(4);
    int week = weekOf(month.plusDays(22));
    LocalDate monday = firstMonday.plusWeeks(week);
    County county = shops.get(shops.size() * 3 / 5).county();
    all.add(
        new Campaign(
            Cause.ROUTE_FAVOURED,
            null,
            favoured,
            county,
            0,
            week,
            week,
            IN_A_COUNTY,
            monday,
            monday.plusDays(6)));
  }

  private void steady(List<Shop> shops, Dice dice) {
    int first = firstWeek();
    int last = lastWeek();
    List<Shop> fitting =
        shops.stream()
            .filter(shop -> shop.status() == SupplyStatus.NORMAL)
            .filter(shop -> shop.habits().firstWeek() == 0 && shop.habits().everyWeeks() == 1)
            .filter(shop -> shop.habits().stopWeek() == Integer.MAX_VALUE)
            .filter(shop -> shop.habits().size() > 20 && shop.habits().size() < 80)
            .toList();
    for (int i = 0; i < STEADY_SHOPS && !fitting.isEmpty(); i++) {
      Shop shop = fitting.get((i * fitting.size() + dice.whole(0, 20)) / STEADY_SHOPS);
      all.add(
          new Campaign(
              Cause.STEADY_RESALE,
              shop,
              null,
              null,
              0,
              first,
              last,
              STEADY * dip(),
              month,
              month.plusMonths(1).minusDays(1)));
    }
  }

  /** The first that begins in the month: what is ordered before would raise the month before. */
  private int firstWeek() {
    return weekOf(month.plusDays(6));
  }

  private int lastWeek() {
    return weekOf(month.plusMonths(1).minusDays(1));
  }

  /** Old items that can always be had, the best sellers first. */
  private List<Item> steadyItems() {
    int from = Math.max(0, weekOf(month) - WEEKS_BEFORE);
    int to = weekOf(month.plusMonths(1));
    return catalogue.items().stream()
        .filter(item -> item.supplyType() == SupplyType.ORDINARY && item.launchWeek() == 0)
        .filter(item -> {
          for (int week = from; week <= to; week++) {
            if (!catalogue.isAvailable(item, week)) {
              return false;
            }
          }
          return true;
        })
        .sorted(Comparator.comparingDouble((Item item) -> -item.popularity()))
        .toList();
  }

  /** A month of holidays sells less than the one before by itself. */
  private double dip() {
    double before = sales(month.minusMonths(1));
    return Math.clamp(before / Math.max(1, sales(month)), 1, 2);
  }

  private static double sales(LocalDate month) {
    return month
        .datesUntil(month.plusMonths(1))
        .filter(day -> day.getDayOfWeek().getValue() <= 5 && !Holidays.isOff(day))
        .mapToDouble(day -> Season.of(OrderDays.mondayOf(day)))
        .sum();
  }

  private int weekOf(LocalDate day) {
    return (int) ChronoUnit.WEEKS.between(firstMonday, OrderDays.mondayOf(day));
  }
}
