package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Genuine cigarettes of other wholesalers, found on the road now and then. */
final class Seizing {

  private static final double A_WEEK = 0.8;
  private static final List<String> FOREIGN = List.of("QHYC", "LSYC", "BHYC");
  private static final List<String> PARTIES = List.of("周某", "吴某", "郑某", "王某", "冯某", "陈某");

  private final City city;
  private int number;

  Seizing(City city) {
    this.city = city;
  }

  List<Seizure> seize(int week) {
    Dice dice = Dice.of(city.seed(), 59, week);
    List<Seizure> seizures = new ArrayList<>();
    LocalDate day = city.mondayOf(week).plusDays(dice.whole(0, 5));
    if (dice.chance(A_WEEK) && !day.isAfter(city.lastDay())) {
      List<Item> wanted = city.catalogue().items().stream().filter(Item::isScarce).toList();
      County county = dice.pick(city.shops()).county();
      String seizure = "CH%d%04d".formatted(day.getYear(), ++number);
      String party = dice.pick(PARTIES);
      String identity =
          "9901991980%02d%02d%03dX".formatted(dice.whole(1, 12), dice.whole(1, 28), number);
      CodeRange lot =
          new CodeRange(
              day.minusDays(dice.whole(5, 30)),
              dice.whole(1, 4_000),
              1,
              CodeRange.MOST,
              dice.pick(FOREIGN),
              "98%02d01%06d".formatted(dice.whole(1, 20), dice.whole(100_000, 140_000)));
      Item item = dice.pick(wanted);
      int codes = dice.whole(2, 8);
      for (int i = 1; i <= codes; i++) {
        seizures.add(
            new Seizure(seizure, i, day, county, item, lot.code(i), 1, party, identity, null));
      }
      seizures.add(
          new Seizure(
              seizure, codes + 1, day, county, item, "", dice.whole(1, 6), party, identity, null));
    }
    return seizures;
  }
}
