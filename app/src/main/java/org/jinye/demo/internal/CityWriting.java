package org.jinye.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes a city and writes its files. */
public final class CityWriting {

  private CityWriting() {}

  /**
   * Writes all files of a city.
   *
   * @param weekDone told the number of weeks done after each
   * @return orders and order lines written
   */
  public static Counts write(
      long seed,
      int retailers,
      int weeks,
      LocalDateTime until,
      Path directory,
      IntConsumer weekDone)
      throws IOException, SQLException {
    Files.createDirectories(directory);
    City city = City.drawn(seed, retailers, weeks, until);
    CityFiles.retailers(directory.resolve("retailers.csv"), city.shops());
    CityFiles.items(directory.resolve("items.csv"), city.catalogue().items());
    List<Truth> standing = PolicyFiles.write(directory, city);
    Trading trading = new Trading(city);
    try (OrderFile orders = new OrderFile(directory.resolve("scratch"), city);
        CityFiles.Running running =
            new CityFiles.Running(
                directory.resolve("filings.csv"), directory.resolve("truth.csv"));
        SupplyFiles supply = new SupplyFiles(directory, city)) {
      for (Truth truth : standing) {
        running.write(truth);
      }
      for (int number = 0; number < weeks; number++) {
        Week week = trading.orders(number);
        orders.write(week.orders());
        if (number >= weeks - SupplyFiles.WEEKS) {
          supply.write(number, week);
        }
        running.write(week);
        weekDone.accept(number + 1);
      }
      orders.finish(directory.resolve("order-lines.parquet"));
      return new Counts(orders.orderCount(), orders.lineCount());
    }
  }

  /** What was written. */
  public record Counts(int orders, long lines) {}
}
