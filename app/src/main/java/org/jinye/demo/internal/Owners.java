package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the register says of a few shops that it should not: grades that wander, one account. */
final class Owners {

  private static final int WANDERING = 4;
  private static final int ONE_OF = 700;

  /** Days before the last on which the grade was changed; the third within ninety is too many. */
  private static final List<Integer> CHANGED = List.of(70, 45, 20);

  private Owners() {}

  /** Every so often a shop is paid for from the account of the one before it. */
  static int payerOf(int index) {
    return index % ONE_OF == ONE_OF - 1 ? index - 1 : index;
  }

  static List<Truth> sharing(City city) {
    List<Truth> truths = new ArrayList<>();
    for (Shop shop : city.shops()) {
      Shop payer = city.shops().get(payerOf(shop.index()));
      if (payer.index() != shop.index() && isOld(shop) && isOld(payer)) {
        truths.add(
            truth(Cause.ONE_ACCOUNT, first(shop, payer), city.firstMonday(), city.lastDay()));
      }
    }
    return truths;
  }

  /** By the index of the shop. */
  static Map<Integer, Truth> regraded(City city) {
    Dice dice = Dice.of(city.seed(), 71);
    Map<Integer, Truth> regraded = new TreeMap<>();
    LocalDate third = city.lastDay().minusDays(CHANGED.getLast());
    while (regraded.size() < WANDERING
        && city.firstMonday().isBefore(city.lastDay().minusDays(CHANGED.getFirst()))) {
      Shop shop = dice.pick(city.shops());
      if (isOld(shop) && payerOf(shop.index()) == shop.index()) {
        regraded.put(
            shop.index(),
            truth(Cause.CHANGED_TOO_OFTEN, shop.licence(), third.minusDays(6), third));
      }
    }
    return regraded;
  }

  /** Up, down and up again, ending with what the register says now. */
  static List<String[]> changes(Shop shop, LocalDate lastDay) {
    int other = shop.grade() == 30 ? 29 : shop.grade() + 1;
    List<String[]> rows = new ArrayList<>();
    rows.add(grade(other, lastDay.minusDays(200)));
    for (int i = 0; i < CHANGED.size(); i++) {
      rows.add(grade(i % 2 == 0 ? shop.grade() : other, lastDay.minusDays(CHANGED.get(i))));
    }
    return rows;
  }

  private static String[] grade(int grade, LocalDate from) {
    return new String[] {"档位", Integer.toString(grade), from.toString()};
  }

  private static boolean isOld(Shop shop) {
    return shop.status() == SupplyStatus.NORMAL
        && shop.habits().firstWeek() == 0
        && shop.habits().stopWeek() == Integer.MAX_VALUE;
  }

  private static String first(Shop one, Shop other) {
    return one.licence().compareTo(other.licence()) < 0 ? one.licence() : other.licence();
  }

  private static Truth truth(Cause cause, String subject, LocalDate from, LocalDate to) {
    return new Truth(
        cause, cause.rule, cause.expected, subject, from, to, null, null, cause.words(Dice.of(1)));
  }
}
