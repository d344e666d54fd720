package org.jinye.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings orders to the shops, the working day after they were placed. */
final class Delivering {

  private static final double ABSENT = 0.008;
  private static final double REFUSED = 0.004;
  private static final double PICK_UP = 0.015;
  private static final double SHORT = 0.0003;
  private static final double FAR = 0.0003;
  private static final double WRONG = 0.0001;
  private static final int FEW = 8;
  private static final double METRES = 0.012;

  private final City city;
  private final Map<LocalDate, Integer> lots = new HashMap<>();

  Delivering(City city) {
    this.city = city;
  }

  /** What is known of it by the city's last day. */
  List<Delivery> deliver(Order order, Week week) {
    Dice dice = Dice.of(city.seed(), 31, Long.parseLong(order.number()));
    LocalDate planned = workingDayAfter(order.placedAt().toLocalDate());
    List<Delivery> deliveries = new ArrayList<>();
    switch (dice.weighted(ABSENT, REFUSED, PICK_UP, 1 - ABSENT - REFUSED - PICK_UP)) {
      case 0 -> {
        deliveries.add(inVain(order, planned, Delivery.ABSENT, dice));
        hand(deliveries, order, planned, workingDayAfter(planned), Delivery.DELIVERED, dice);
      }
      case 1 -> deliveries.add(inVain(order, planned, Delivery.REFUSED, dice));
      case 2 -> hand(deliveries, order, planned, planned, Delivery.PICK_UP, dice);
      default -> {
        hand(deliveries, order, planned, planned, Delivery.DELIVERED, dice);
        misdirect(deliveries, order, week);
      }
    }
    deliveries.removeIf(delivery -> delivery.day().isAfter(city.lastDay()));
    return deliveries;
  }

  /** Now and then something is wrong with a delivery, if there is time to find it. */
  private void misdirect(List<Delivery> deliveries, Order order, Week week) {
    Dice dice = Dice.of(city.seed(), 37, Long.parseLong(order.number()));
    LocalDate day = order.placedAt().toLocalDate();
    Delivery last = deliveries.isEmpty() ? null : deliveries.getLast();
    if (last == null || last.cartons() < FEW || day.plusDays(12).isAfter(city.lastDay())) {
      return;
    }
    Cause cause;
    switch (dice.weighted(SHORT, FAR, WRONG, 1 - SHORT - FAR - WRONG)) {
      case 0 -> {
        cause = Cause.SHORT_DELIVERY;
        deliveries.set(deliveries.size() - 1, last.without(dice.whole(2, 5)));
      }
      case 1 -> {
        cause = Cause.FAR_DELIVERY;
        Position away = order.shop().position().movedBy(dice.between(0.8, 3), 0.5);
        deliveries.replaceAll(one -> one.at(away));
      }
      case 2 -> {
        cause = Cause.WRONG_DOOR;
        Position door = farShop(order.shop(), dice).position();
        deliveries.replaceAll(one -> one.at(door));
      }
      default -> {
        return;
      }
    }
    week.planted(
        new Truth(
            cause,
            cause.rule,
            cause.expected,
            order.shop().licence(),
            day.minusDays(6),
            day.plusDays(11),
            order,
            null,
            cause.words(dice)));
  }

  private Shop farShop(Shop shop, Dice dice) {
    Shop other = dice.pick(city.shops());
    while (other.position().kmTo(shop.position()) < 1) {
      other = dice.pick(city.shops());
    }
    return other;
  }

  private void hand(
      List<Delivery> deliveries,
      Order order,
      LocalDate planned,
      LocalDate day,
      String outcome,
      Dice dice) {
    String receiver = dice.pick(List.of("店主", "店主", "店主", "家属", "店员"));
    Position position = near(order.shop(), dice);
    LocalDate sorted = day.minusDays(1);
    int rest = delivered(order);
    while (rest > 0) {
      int cartons = Math.min(rest, CodeRange.MOST);
      CodeRange codes =
          new CodeRange(
              sorted,
              lots.merge(sorted, 1, Integer::sum),
              1,
              cartons,
              CodeRange.OURS,
              order.shop().licence());
      deliveries.add(
          new Delivery(order, planned, day, outcome, receiver, position, cartons, codes));
      rest -= cartons;
    }
  }

  private static Delivery inVain(Order order, LocalDate day, String outcome, Dice dice) {
    return new Delivery(order, day, day, outcome, "", near(order.shop(), dice), 0, null);
  }

  /** What was ordered, without what goes back. */
  private static int delivered(Order order) {
    return order.lines().stream().mapToInt(line -> Math.max(0, line.cartons())).sum();
  }

  private static Position near(Shop shop, Dice dice) {
    return shop.position().movedBy(METRES * dice.normal(), METRES * dice.normal());
  }

  private static LocalDate workingDayAfter(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.isOff(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
