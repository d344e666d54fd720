package org.jinye.retailers.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailer;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Times of bringing the register up to a file; run with {@code -Djinye.bench=true}. */
@ModuleTest
@EnabledIfSystemProperty(named = "jinye.bench", matches = "true")
class RegisterBenchmark {

  private static final int ROWS = Integer.getInteger("jinye.bench.rows", 20_000);
  private static final int ROUNDS = 3;

  @Autowired private RegisterUpdate update;

  @Test
  void tellsTheTimes() {
    for (int round = 0; round < ROUNDS; round++) {
      int first = round * ROWS;
      measure("added", first, UnaryOperator.identity());
      measure("the same again", first, UnaryOperator.identity());
      measure("every grade changed", first, RegisterBenchmark::promoted);
    }
  }

  private void measure(String what, int first, UnaryOperator<Retailer> as) {
    Stream<Retailer> rows = IntStream.range(first, first + ROWS).mapToObj(RegisterBenchmark::shop);
    long began = System.nanoTime();
    var done = Scope.system("Messung").get(() -> update.upsert(rows.map(as)));
    double millis = (System.nanoTime() - began) / 1e6;
    System.out.printf(
        Locale.ROOT, "BENCH %-20s %7.0f ms  %.3f ms a row%n", what, millis, millis / ROWS);
    assertThat(done.added().size() + done.changed().size() + done.unchanged()).isEqualTo(ROWS);
  }

  private static Retailer promoted(Retailer r) {
    return new Retailer(
        r.retailerId(),
        r.unitCode(),
        r.name(),
        r.address(),
        30,
        r.channel(),
        r.location(),
        r.orderWeekday(),
        r.supplyStatus(),
        r.telephone(),
        r.longitude(),
        r.latitude());
  }

  /** As {@code org.jinye.bench.Province} writes them. */
  private static Retailer shop(int n) {
    String county = "98%02d%02d".formatted(1 + n / 5 % 20, 1 + n % 5);
    return new Retailer(
        county + "1%05d".formatted(n / 100),
        county,
        "金叶和平便利店" + n,
        "人民路" + n % 400 + "号",
        1 + n % 29,
        "便利店",
        "城区",
        1 + n % 5,
        "normal",
        "139%08d".formatted(n),
        110 + n % 5000 / 1000.0,
        28 + n % 4000 / 1000.0);
  }
}
