package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what {@link SmallCity} made into the register, the catalogue and the lake. */
@Component
public class TestLake {

  private static final String ITEM =
      """
      insert into supply.item (item_id, name, supply_type, listed_on)
      values (:id, :id, :type, '2020-01-01')
      on conflict do nothing
      """;
  private static final String ACTIVITY =
      """
      insert into supply.retailer_activity (retailer_id, first_ordered_on, last_ordered_on)
      select retailer_id, '2020-01-01', '2026-09-20' from retailers.retailer
      on conflict do nothing
      """;
  private static final String FILE =
      """
      insert into supply.lake_file
        (kind, week_no, path, sha256, lines, bytes, added_by_import, added_at)
      values (:kind, :week, :path, :sha256, 1, 1, 1, current_timestamp)
      """;

  private static final String TURN =
      """
      update supply.lake_file set retired_by_import = %s
      where week_no = :week and retired_by_import is not distinct from %s
      """;

  private final DataDirectory data;
  private final Retailers retailers;
  private final JdbcClient database;

  TestLake(DataDirectory data, Retailers retailers, JdbcClient database) {
    this.data = data;
    this.retailers = retailers;
    this.database = database;
  }

  /** Where a city's file of the week goes. */
  public Path file(String city, int week) {
    Path folder = data.lake().resolve("order_lines").resolve("week=" + Weeks.name(week));
    try {
      return Files.createDirectories(folder).resolve(city + ".parquet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void register(SmallCity city) {
    Scope.system("test")
        .run(() -> {
          retailers.upsert(IntStream.rangeClosed(1, city.retailers()).mapToObj(city::retailer));
          database.sql(ACTIVITY).update();
          for (int item = 0; item < SmallCity.ITEMS; item++) {
            database
                .sql(ITEM)
                .param("id", "6901" + item)
                .param("type", item == 0 ? "scarce" : "ordinary")
                .update();
          }
        });
  }

  void add(Path file, int week) {
    add("order_lines", file, week);
  }

  void add(String kind, Path file, int week) {
    Scope.system("test")
        .run(() ->
            database
                .sql(FILE)
                .param("kind", kind)
                .param("week", week)
                .param("sha256", InputFiles.sha256(file))
                .param("path", data.root().relativize(file).toString())
                .update());
  }

  /** Takes the files of a week out of what counts until the answer is closed. */
  public Hidden hide(int week) {
    turn("null", "-1", week);
    return () -> turn("-1", "null", week);
  }

  private void turn(String from, String to, int week) {
    Scope.system("test")
        .run(() -> database.sql(TURN.formatted(to, from)).param("week", week).update());
  }

  /** A week that does not count. */
  @FunctionalInterface
  public interface Hidden extends AutoCloseable {
    @Override
    void close();
  }
}
