package org.jinye.retailers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jinye.platform.access.Scope;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.RetailerMap;
import org.jinye.retailers.internal.map.Colouring;
import org.jinye.retailers.internal.map.Window;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Times of the map at 300,000 retailers; run with {@code -Djinye.bench=true}. */
@ModuleTest
@EnabledIfSystemProperty(named = "jinye.bench", matches = "true")
class MapBenchmark {

  private static final int ROUNDS = 30;

  /** A hundred counties half a degree apart, their shops thicker towards the middle. */
  private static final String FILL =
      """
      insert into retailers.retailer (retailer_id, unit_code, name, address, grade, channel,
        supply_status, initials, longitude, latitude)
      select '98' || lpad((n / 3000)::text, 4, '0') || '1' || lpad((n % 3000)::text, 5, '0'),
             '98' || lpad((n / 3000)::text, 4, '0'), '商店' || n, '街' || n % 613 || '号', 1 + n % 30,
             '便利店', case when n % 97 = 0 then 'suspended' else 'normal' end, 'sd' || n,
             110 + n / 3000 % 10 * 0.5 + (random() + random() + random() - 1.5) * 0.25,
             28 + n / 30000 * 0.4 + (random() + random() + random() - 1.5) * 0.2
      from generate_series(0, 299999) n
      """;

  @Autowired private DatabaseAccess access;
  @Autowired private RetailerMap map;
  @Autowired private JdbcClient database;

  @Test
  void tellsTheTimes() throws SQLException {
    fill();
    List<Window> windows =
        List.of(
            new Window(108, 26, 118, 34, 7),
            new Window(111.8, 29.3, 113.3, 30.3, 10),
            new Window(112.35, 29.55, 112.65, 29.75, 12),
            new Window(112.49, 29.59, 112.51, 29.604, 16));
    RetailerFilter all = RetailerFilter.ofWords("");
    for (String unit : new String[] {"98", "980045"}) {
      Scope scope = new Scope("Messung", unit);
      measure(scope, "figures", () -> (int) map.figures(all, Colouring.STATUS).placed());
      for (Window window : windows) {
        measure(
            scope,
            "window zoom " + window.zoom(),
            () -> map.marks(all, Colouring.STATUS, window).size());
      }
      explain(scope, windows.get(2));
    }
    assertThat(windows).isNotEmpty();
  }

  private void explain(Scope scope, Window window) {
    scope.run(() ->
        database
            .sql(
                "explain (analyze, buffers) select count(*), avg(longitude) from retailers.retailer"
                    + " where merged_into is null"
                    + " and (longitude between -180 and 180 and latitude between -85 and 85) is true"
                    + " and longitude between :west and :east and latitude between :south and :north"
                    + " group by floor(longitude / 0.01), floor(latitude / 0.01)")
            .param("west", window.west())
            .param("east", window.east())
            .param("south", window.south())
            .param("north", window.north())
            .query(String.class)
            .list()
            .forEach(line -> System.out.println("PLAN " + line)));
  }

  private void fill() throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            access.url(), access.owner().user(), access.owner().password())) {
      JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      owner
          .sql(
              "select set_config('jinye.unit_from', '', false), set_config('jinye.unit_to', ':', false)")
          .query()
          .singleRow();
      owner.sql("alter table retailers.retailer disable trigger user").update();
      owner.sql(FILL).update();
      owner.sql("alter table retailers.retailer enable trigger user").update();
      connection.createStatement().execute("vacuum analyze retailers.retailer");
    }
  }

  private static void measure(Scope scope, String what, IntSupplier work) {
    List<Double> times = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < ROUNDS + 5; i++) {
      long began = System.nanoTime();
      found = scope.get(work::getAsInt);
      if (i >= 5) {
        times.add((System.nanoTime() - began) / 1e6);
      }
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "BENCH unit %-6s %-16s %6d found  p50 %7.2f ms  p95 %7.2f ms%n",
        scope.unitCode(),
        what,
        found,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)]);
  }
}
