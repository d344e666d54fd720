package org.jinye.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what was decided beforehand, limits and plans, and how the shops' attributes came about.
 */
final class PolicyFiles {

  private static final double REGRADED = 0.06;
  private static final double NEW_TELEPHONE = 0.02;

  /** Shops take nearly all they may, and some miss a week. */
  private static final double TAKEN = 0.88;

  private static final double TAKEN_OF_MUCH = 0.45;

  private static final int ORDER_DAYS = 5;

  private final City city;
  private final Map<Integer, Truth> regraded;

  private PolicyFiles(City city) {
    this.city = city;
    this.regraded = Owners.regraded(city);
  }

  /** Returns what was planted in them. */
  static List<Truth> write(Path directory, City city) throws IOException {
    PolicyFiles files = new PolicyFiles(city);
    files.limits(directory.resolve("limits.csv"));
    files.plans(directory.resolve("plans.csv"));
    files.attributes(directory.resolve("attributes.csv"));
    List<Truth> planted = new ArrayList<>(files.regraded.values());
    planted.addAll(Owners.sharing(city));
    return planted;
  }

  private List<Item> limited() {
    return city.catalogue().items().stream().filter(item -> item.topLimit() > 0).toList();
  }

  private void limits(Path file) throws IOException {
    String from = city.firstMonday().toString();
    String to = OrderDays.mondayOf(city.lastDay()).plusDays(6).toString();
    try (Csv csv = new Csv(file, "品规代码,起始日期,截止日期,限量(条),档位")) {
      for (Item item : limited()) {
        for (int grade = 1; grade <= 30; grade++) {
          csv.row(
              item.code(),
              from,
              to,
              Integer.toString(item.isSuppliedTo(grade) ? item.limitFor(grade) : 0),
              Integer.toString(grade));
        }
      }
    }
  }

  /** By month: what the shops of a county and grade that keep a scarce item will take of it. */
  private void plans(Path file) throws IOException {
    try (Csv csv = new Csv(file, "品规代码,起始日期,截止日期,计划投放量(条),县局代码,档位")) {
      LocalDate last = city.lastDay().withDayOfMonth(1);
      for (LocalDate month = last.minusMonths(2);
          !month.isAfter(last);
          month = month.plusMonths(1)) {
        LocalDate to = month.plusMonths(1).minusDays(1);
        for (Item item : limited().stream().filter(Item::isScarce).toList()) {
          double weeks = weeksLetOut(item, month, to);
          for (Map.Entry<String, Double> group : orders(item).entrySet()) {
            int grade = Integer.parseInt(group.getKey().substring(group.getKey().indexOf(',') + 1));
            long cartons =
                Math.round(
                    item.limitFor(grade)
                        * group.getValue()
                        * weeks
                        * (item.isGenerous() ? TAKEN_OF_MUCH : TAKEN));
            csv.row(
                item.code(),
                month.toString(),
                to.toString(),
                Long.toString(Math.max(1, cartons)),
                group.getKey());
          }
        }
      }
    }
  }

  /** Orders a week of the item's shops, by county and grade. */
  private Map<String, Double> orders(Item item) {
    Map<String, Double> orders = new TreeMap<>();
    for (Shop shop : city.shops()) {
      if (item.isSuppliedTo(shop.grade()) && shop.habits().assortment().items().contains(item)) {
        orders.merge(
            shop.county().code() + "," + shop.grade(),
            1.0 / shop.habits().everyWeeks(),
            Double::sum);
      }
    }
    return orders;
  }

  private double weeksLetOut(Item item, LocalDate from, LocalDate to) {
    double weeks = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      int week = (int) ChronoUnit.WEEKS.between(city.firstMonday(), OrderDays.mondayOf(day));
      if (day.getDayOfWeek().getValue() <= ORDER_DAYS && city.catalogue().isLetOut(item, week)) {
        weeks += 1.0 / ORDER_DAYS;
      }
    }
    return weeks;
  }

  /** Each change ends in what the register says now. */
  private void attributes(Path file) throws IOException {
    LocalDate before = city.firstMonday();
    try (Csv csv = new Csv(file, "许可证号,变更项目,变更后,生效日期")) {
      for (Shop shop : city.shops()) {
        Dice dice = Dice.of(city.seed(), 67, shop.index());
        List<String[]> rows = new ArrayList<>();
        LocalDate changed =
            before.plusDays(
                dice.whole(7, (int) (city.lastDay().toEpochDay() - before.toEpochDay())));
        if (regraded.containsKey(shop.index())) {
          rows.addAll(Owners.changes(shop, city.lastDay()));
        } else if (dice.chance(REGRADED)) {
          int old =
              shop.grade() == 30
                  ? 29
                  : shop.grade() + (shop.grade() == 1 || dice.chance(0.5) ? 1 : -1);
          rows.add(new String[] {"档位", Integer.toString(old), before.toString()});
          rows.add(new String[] {"档位", Integer.toString(shop.grade()), changed.toString()});
        }
        if (dice.chance(NEW_TELEPHONE)) {
          rows.add(
              new String[] {
                "订货电话", "0099-%07d".formatted(5_000_000 + shop.index()), before.toString()
              });
          rows.add(new String[] {"订货电话", shop.telephone(), changed.toString()});
        }
        for (String[] row : rows) {
          csv.row(shop.licence(), row[0], row[1], row[2]);
        }
      }
    }
  }
}
