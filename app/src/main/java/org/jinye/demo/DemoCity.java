package org.jinye.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jinye.demo.internal.CityWriting;

/**
 * The demo city 金叶市 (unit 9901 with the counties 990101 … 990105) as files in our own import form.
 *
 * @param directory holds {@code retailers.csv}, {@code items.csv}, {@code filings.csv}, {@code
 *     order-lines.parquet}, {@code truth.csv} and what {@link #further} lists
 * @param orders number of orders
 * @param lines number of order lines
 */
public record DemoCity(Path directory, int orders, long lines) {

  /** The usual size: what {@code serve} makes on its first start. */
  public static final int USUAL_RETAILERS = 3_000;

  public static final int USUAL_WEEKS = 26;
  public static final long USUAL_SEED = 9901;

  /**
   * Makes the city's files. The same arguments give the same content.
   *
   * @param weeks calendar weeks, the last being the one that holds {@code lastDay}
   * @param lastDay the last day with orders
   */
  public static DemoCity generate(
      long seed, int retailers, int weeks, LocalDate lastDay, Path directory) throws IOException {
    return generate(seed, retailers, weeks, lastDay.atTime(LocalTime.MAX), directory, week -> {});
  }

  /**
   * The same, ending in the middle of a day.
   *
   * @param until the last moment with orders
   * @param weekDone told the number of weeks done after each
   */
  public static DemoCity generate(
      long seed,
      int retailers,
      int weeks,
      LocalDateTime until,
      Path directory,
      IntConsumer weekDone)
      throws IOException {
    if (retailers < 50 || weeks < 8) {
      throw new IllegalArgumentException("a city needs 50 retailers and 8 weeks at least");
    }
    try {
      CityWriting.Counts counts =
          CityWriting.write(seed, retailers, weeks, until, directory, weekDone);
      return new DemoCity(directory, counts.orders(), counts.lines());
    } catch (SQLException e) {
      throw new IOException("the order lines could not be written to " + directory, e);
    }
  }

  public Path retailers() {
    return directory.resolve("retailers.csv");
  }

  public Path items() {
    return directory.resolve("items.csv");
  }

  public Path filings() {
    return directory.resolve("filings.csv");
  }

  public Path orderLines() {
    return directory.resolve("order-lines.parquet");
  }

  /** The further files, in the order in which they can be imported. */
  public List<Path> further() {
    return Stream.of(
            "attributes", "limits", "plans", "stock-counts", "seizures", "deliveries", "payments")
        .map(name -> directory.resolve(name + ".csv"))
        .toList();
  }

  /**
   * What was planted: columns cause, rule, expected (fires, may_fire, silent), verdict (irregular,
   * harmless), retailer_id, from_day, to_day (first and last day of the retailer's own cycles it
   * shows in), order_number, item_id, words.
   */
  public Path truth() {
    return directory.resolve("truth.csv");
  }
}
