package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a {@link RandomWorld} what lies beside its orders: prices, devices and limits, licences,
 * places, changed attributes, shops that fell asleep, deliveries with laser codes, seizures.
 */
final class RandomRecords {
  private static final int LIMIT_CARTONS = 8;

  private final Path directory;
  private final LocalDate start;
  private final int days;
  private final Random random;
  private final Map<String, LocalDate> lastOrders = new TreeMap<>();
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private final List<String> shops = new ArrayList<>();
  private int codes = 1_000_000;

  /** What one order comes to. */
  private record Parcel(String order, String shop, LocalDate day, double cartons) {}

  RandomRecords(Path directory, LocalDate start, int days, long seed) {
    this.directory = directory;
    this.start = start;
    this.days = days;
    this.random = new Random(seed);
  }

  void add() throws IOException {
    extend("order_lines.csv", "amount_fen,device,limit_cartons", this::orderLine);
    extend("items.csv", "brand", item -> "B" + item.getFirst().charAt(1) % 2);
    addSleepingShops();
    extend(
        "retailers.csv",
        "last_order,telephone_key,account_key,latitude,longitude,licence_state,licence_to,punished",
        this::shop);
    Files.writeString(directory.resolve("attributes.csv"), attributes());
    Files.writeString(directory.resolve("deliveries.csv"), deliveries());
    Files.writeString(directory.resolve("seizures.csv"), seizures());
  }

  private String orderLine(List<String> line) {
    LocalDate day = LocalDate.parse(line.get(3));
    double cartons = Double.parseDouble(line.get(4));
    if (cartons > 0) {
      lastOrders.merge(line.get(1), day, (one, other) -> one.isAfter(other) ? one : other);
    }
    parcels.merge(
        line.getFirst(),
        new Parcel(line.getFirst(), line.get(1), day, cartons),
        (sum, more) ->
            new Parcel(sum.order(), sum.shop(), sum.day(), sum.cartons() + more.cartons()));
    long price = random.nextInt(12) == 0 ? 60_000 : 8_000;
    return "%d,%s,%d"
        .formatted(
            Math.round(cartons * price),
            random.nextInt(3) == 0 ? "" : "phone-" + random.nextInt(300),
            LIMIT_CARTONS);
  }

  /** Their last order was before everything that is on record. */
  private void addSleepingShops() throws IOException {
    StringBuilder rows = new StringBuilder();
    String commas =
        ","
            .repeat(
                Files.readAllLines(directory.resolve("retailers.csv"))
                        .getFirst()
                        .split(",", -1)
                        .length
                    - 5);
    for (int number = 0; number < 6; number++) {
      String id = "S" + number;
      lastOrders.put(id, start.minusDays(85 - 14 * number));
      rows.append("%s,990101,2,normal,1%s%n".formatted(id, commas));
    }
    Path file = directory.resolve("retailers.csv");
    Files.writeString(file, Files.readString(file) + rows);
  }

  private String shop(List<String> shop) {
    String id = shop.getFirst();
    int number = shops.size();
    shops.add(id);
    boolean isAsleep = id.startsWith("S");
    return "%s,%s,%s,%s,%s,%s,%s,%s"
        .formatted(
            isAsleep || random.nextInt(3) > 0 ? said(lastOrders.get(id)) : "",
            random.nextInt(5) == 0 ? "T" + random.nextInt(8) : "T-" + id,
            random.nextInt(5) == 0 ? "A" + random.nextInt(8) : "A-" + id,
            number % 9 == 0 ? "" : String.valueOf(latitude(number)),
            number % 9 == 0 ? "" : "104.5",
            isAsleep || random.nextInt(20) > 0 ? "valid" : "cancelled",
            !isAsleep && random.nextInt(8) == 0 ? someDay() : "2029-12-31",
            random.nextInt(8) == 0 ? someDay() : "");
  }

  /** Streets of thirty shops, 11 metres apart. */
  private static double latitude(int number) {
    return 30 + Math.floorDiv(number, 30) * 0.01 + number % 30 * 0.0001;
  }

  private String attributes() {
    StringBuilder rows = new StringBuilder("retailer_id,attribute,value,from_date\n");
    for (String shop : shops) {
      String attribute = List.of("grade", "telephone", "account", "channel").get(random.nextInt(4));
      rows.append("%s,%s,v0,1970-01-01%n".formatted(shop, attribute));
      for (int change = random.nextInt(6); change > 0; change--) {
        rows.append("%s,%s,v%d,%s%n".formatted(shop, attribute, change, someDay()));
      }
    }
    return rows.toString();
  }

  private String deliveries() {
    StringBuilder rows =
        new StringBuilder(
            "order_number,retailer_id,planned,date,outcome,received_by,latitude,longitude,cartons,code_from,code_to\n");
    for (Parcel parcel : parcels.values()) {
      if (parcel.cartons() > 0 && random.nextInt(20) > 0) {
        rows.append(delivery(parcel));
      }
    }
    return rows.toString();
  }

  private String delivery(Parcel parcel) {
    String outcome =
        List.of("absent", "refused", "pick_up", "returned", "delivered", "delivered", "delivered")
            .get(random.nextInt(7));
    int place = Math.max(shops.indexOf(parcel.shop()), 0);
    double off = random.nextInt(15) == 0 ? 0.0045 : 0.0001;
    int other = random.nextInt(15) == 0 ? random.nextInt(shops.size()) : place;
    int cartons = (int) Math.ceil(parcel.cartons());
    codes += 5 + cartons;
    return "%s,%s,%s,%s,%s,%s,%s,%s,%s,%d,%d%n"
        .formatted(
            parcel.order(),
            parcel.shop(),
            parcel.day().plusDays(1),
            parcel.day().plusDays(1 + random.nextInt(3)),
            outcome,
            random.nextInt(12) == 0 ? shops.get(random.nextInt(shops.size())) : "Li",
            random.nextInt(10) == 0 ? "" : String.valueOf(latitude(other) + off),
            "104.5",
            random.nextInt(15) == 0 ? parcel.cartons() - 0.5 : parcel.cartons(),
            codes,
            codes + cartons - 1);
  }

  private String seizures() {
    StringBuilder rows =
        new StringBuilder(
            "seizure_number,date,unit_code,party_key,item_id,code,cartons,retailer_id\n");
    for (int number = 0; number < 120; number++) {
      int seizure = number / 4;
      rows.append(
          "Z%d,%s,990101,P%d,X%d,%s,%d,%s%n"
              .formatted(
                  seizure,
                  start.plusDays(seizure * 5L % days),
                  seizure % 9,
                  random.nextInt(7),
                  random.nextInt(6) == 0 ? "" : 1_000_000 + random.nextInt(codes - 1_000_000),
                  1 + random.nextInt(14),
                  seizure % 3 == 0 ? "" : shops.get(seizure)));
    }
    return rows.toString();
  }

  private String someDay() {
    return start.plusDays(random.nextInt(days)).toString();
  }

  private static String said(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private void extend(String name, String columns, RowEnd end) throws IOException {
    Path file = directory.resolve(name);
    List<String> rows = Files.readAllLines(file);
    StringBuilder extended = new StringBuilder(rows.getFirst() + "," + columns + "\n");
    for (String row : rows.subList(1, rows.size())) {
      extended.append(row).append(',').append(end.of(List.of(row.split(",", -1)))).append('\n');
    }
    Files.writeString(file, extended);
  }

  /** The further columns of a row. */
  private interface RowEnd {
    String of(List<String> row);
  }
}
