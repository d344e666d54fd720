package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;

/**
 * A small city with everything that is awkward: own weekdays, unknown first orders, unknown
 * retailers, returns, several orders a cycle, absences, weeks without any data, new items, filings,
 * an item let out on one day, one that rises on a single route, one ordered by tens.
 */
public final class RandomWorld {
  private static final LocalDate START = LocalDate.parse("2026-03-02");
  private static final int WEEKS = 14;
  private static final int RETAILERS = 120;
  private static final int ITEMS = 8;
  private static final int BY_TENS = 4;
  private static final int ON_ONE_ROUTE = 5;
  private static final int ON_ONE_DAY = 6;

  private final long seed;
  private final Random random;
  private final StringBuilder lines =
      new StringBuilder("order_number,retailer_id,item_id,date,cartons\n");
  private final StringBuilder retailers =
      new StringBuilder(
          "retailer_id,unit_code,grade,supply_status,order_weekday,first_order,route\n");
  private final StringBuilder filings = new StringBuilder("retailer_id,kind,from_date,to_date\n");
  private final StringBuilder stock =
      new StringBuilder("retailer_id,item_id,date,cartons,counted_by\n");
  private final StringBuilder earlier = new StringBuilder("retailer_id,rule_id,date,outcome\n");
  private int orders;

  private RandomWorld(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  public static RandomWorld withSeed(long seed) {
    return new RandomWorld(seed);
  }

  public Inputs write(Path directory) throws IOException, SQLException {
    for (int number = 0; number < RETAILERS; number++) {
      addRetailer("R" + number, number);
      addSurges("R" + number, number);
    }
    Files.writeString(directory.resolve("order_lines.csv"), lines);
    Files.writeString(directory.resolve("retailers.csv"), retailers);
    Files.writeString(directory.resolve("items.csv"), items());
    Files.writeString(directory.resolve("filings.csv"), filings);
    Files.writeString(directory.resolve("stock_counts.csv"), stock);
    Files.writeString(directory.resolve("limits.csv"), limits());
    Files.writeString(directory.resolve("plans.csv"), plans());
    Files.writeString(directory.resolve("earlier.csv"), earlier);
    new RandomRecords(directory, START, 7 * WEEKS, seed).add();
    return new SmallWorld(directory, directory).inputs();
  }

  private void addRetailer(String id, int number) {
    int weekday = 1 + random.nextInt(7);
    boolean hasWeekday = random.nextInt(4) > 0;
    boolean isRegistered = number != 7;
    int firstWeek = random.nextInt(5) == 0 ? random.nextInt(10) : 0;
    if (isRegistered) {
      retailers.append(
          "%s,99010%d,%s,%s,%s,%s,%s%n"
              .formatted(
                  id,
                  1 + number % 2,
                  number % 5 == 0 ? "" : String.valueOf(1 + number % 3),
                  random.nextInt(15) == 0 ? "suspended" : "normal",
                  hasWeekday ? String.valueOf(weekday) : "",
                  random.nextInt(4) == 0 ? "" : START.plusDays(7L * firstWeek).toString(),
                  number % 7 == 0 ? "" : "route" + number % 4));
    }
    for (int week = firstWeek; week < WEEKS; week++) {
      addWeek(id, week, hasWeekday ? weekday : 1 + random.nextInt(7));
    }
    addPapers(id);
  }

  private void addSurges(String id, int number) {
    addLine("S" + id, id, ON_ONE_DAY, START.plusDays(65), 20);
    if (number % 4 == 1) {
      addLine("T" + id, id, ON_ONE_ROUTE, START.plusDays(7L * 11 + 2), 12);
    }
    LocalDate counted = START.plusDays(random.nextInt(7 * WEEKS));
    stock.append("%s,X2,%s,%d,m%n".formatted(id, counted, 5 * random.nextInt(12)));
  }

  private void addLine(String order, String id, int item, LocalDate day, double cartons) {
    lines.append("%s,%s,X%d,%s,%s%n".formatted(order, id, item, day, cartons));
  }

  private void addWeek(String id, int week, int weekday) {
    // nobody orders in the ninth week: a holiday
    if (week == 8 || random.nextInt(4) == 0) {
      return;
    }
    addOrder(id, week, weekday, random.nextInt(8) == 0 ? 6 : 1);
    for (int more = random.nextInt(10) - 7; more > 0; more--) {
      addOrder(id, week, 1 + random.nextInt(7), 1);
    }
  }

  private void addOrder(String id, int week, int weekday, int size) {
    String order = "O" + orders++;
    LocalDate day = START.plusDays(7L * week + weekday - 1);
    for (int line = 0; line < 1 + random.nextInt(5); line++) {
      int item = random.nextInt(ITEMS);
      double cartons = size * (item == BY_TENS ? 10 : (1 + random.nextInt(120)) / 10.0);
      boolean isReturn = random.nextInt(12) == 0;
      addLine(order, id, item, day, isReturn ? -cartons : cartons);
    }
  }

  private void addPapers(String id) {
    if (random.nextInt(6) == 0) {
      String kind =
          switch (random.nextInt(3)) {
            case 0 -> "closure";
            case 1 -> "extra_order";
            default -> "visit_day_change";
          };
      LocalDate from = START.plusDays(random.nextInt(7 * WEEKS));
      filings.append("%s,%s,%s,%s%n".formatted(id, kind, from, from.plusDays(random.nextInt(12))));
    }
    if (random.nextInt(5) == 0) {
      earlier.append(
          "%s,W03,%s,%s%n"
              .formatted(
                  id,
                  START.plusDays(random.nextInt(7 * WEEKS)),
                  random.nextBoolean() ? "irregular" : ""));
    }
  }

  private String items() {
    StringBuilder items =
        new StringBuilder("item_id,first_order,listed,supply_type,outflow_tier\n");
    for (int item = 0; item < ITEMS - 1; item++) {
      String listed = item % 2 == 0 ? START.minusDays(400).toString() : "";
      LocalDate first = item == 3 ? START.plusDays(40) : START.minusDays(30);
      items.append(
          "X%d,%s,%s,%s,%s%n"
              .formatted(
                  item, first, listed, item == 1 ? "scarce" : "ordinary", item == 0 ? "red" : ""));
    }
    return items.toString();
  }

  private static String limits() {
    return "item_id,unit_code,grade,from_date,to_date,limit_cartons\n"
        + "X1,,,%1$s,,40%nX1,990101,2,%1$s,%2$s,20%n".formatted(START, START.plusDays(50));
  }

  private static String plans() {
    StringBuilder plans =
        new StringBuilder("item_id,unit_code,grade,from_date,to_date,planned_cartons\n");
    for (int week = 0; week + 3 < WEEKS; week += 4) {
      LocalDate from = START.plusDays(7L * week);
      plans.append("X1,990100,,%s,%s,900%n".formatted(from, from.plusDays(27)));
      plans.append("X1,990102,2,%s,%s,%d%n".formatted(from, from.plusDays(12), 10 + 30 * week));
    }
    return plans.toString();
  }
}
