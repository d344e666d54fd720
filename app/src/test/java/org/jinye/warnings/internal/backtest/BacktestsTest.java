package org.jinye.warnings.internal.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.rulebook.Rulebook;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.run.CarryingOut.Attempt;
import org.jinye.warnings.internal.run.SmallCity;
import org.jinye.warnings.internal.run.TestLake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a back-test finds and keeps, and how it ends. */
@ModuleTest
class BacktestsTest {

  private static final int CONFIRMED = 3;

  @Autowired private Backtests backtests;
  @Autowired private BacktestStore store;
  @Autowired private CarryingOutBacktest carrying;
  @Autowired private TestedNow tested;
  @Autowired private EvaluatingOrders evaluating;
  @Autowired private Rulebook rulebook;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;

  private final TestLake lake;
  private final OwnCity own;
  private final SmallCity city;

  BacktestsTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.lake = lake;
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void findsWhatARunFindsAndSaysWhichIrregularitiesAreLost() {
    confirmSome();
    long id = scope().get(() -> backtests.testNow(request(own.code(), blind(), curve())));
    assertThat(strings("select state || coalesce(problem, '') from warnings.backtest"))
        .containsExactly("FINISHED");
    assertThat(count("select sum(findings) from warnings.backtest_count where side = 'A'"))
        .isEqualTo(city.irregular());
    assertThat(count("select count(*) from warnings.backtest_count where side = 'B'")).isZero();
    assertThat(count("select sum(confirmed) from warnings.backtest_count")).isEqualTo(CONFIRMED);
    assertThat(strings("select distinct by_a || ' ' || by_b from warnings.backtest_confirmed"))
        .containsExactly("true false");
    assertThat(
            strings(
                "select value || ' ' || sum(findings) || ' ' || sum(found) || ' ' || sum(confirmed)"
                    + " from warnings.backtest_point group by position, value order by position"))
        .containsExactly("1 0 0 3", "1.5 0 0 3", "2 0 0 3");
    assertThat(folder(id))
        .isDirectoryContaining("glob:**/a.parquet")
        .isDirectoryContaining("glob:**/b.parquet")
        .isDirectoryContaining("glob:**/p2.parquet")
        .isDirectoryNotContaining("glob:**/{setting,retailers,items}*");
    assertThat(count("select count(*) from warnings.warning")).isEqualTo(city.irregular());
  }

  @Test
  void countsOnlyTheCountyThatWasAskedForButComparesWithAll() {
    confirmSome();
    scope().run(() -> backtests.testNow(request(own.eastCounty(), usual(), null)));
    assertThat(strings("select distinct unit_code from warnings.backtest_count"))
        .containsExactly(own.eastCounty());
    long east =
        count("select count(*) from warnings.warning where unit_code = '" + own.eastCounty() + "'");
    assertThat(count("select sum(findings) from warnings.backtest_count where side = 'A'"))
        .isEqualTo(east);
    assertThat(count("select sum(shared) from warnings.backtest_count")).isEqualTo(2 * east);
  }

  @Test
  void showsACountyItsOwnFiguresOnly() {
    confirmSome();
    scope().run(() -> backtests.testNow(request(own.code(), usual(), curve())));
    Scope west = new Scope("test", own.westCounty());
    for (String table : List.of("backtest_count", "backtest_confirmed", "backtest_point")) {
      assertThat(
              west.get(() ->
                  database
                      .sql("select distinct unit_code from warnings." + table)
                      .query(String.class)
                      .list()))
          .as(table)
          .allSatisfy(unit -> assertThat(unit).isEqualTo(own.westCounty()));
    }
    assertThat(
            new Scope("test", own.westCounty())
                .get(() ->
                    database
                        .sql("select count(*) from warnings.backtest")
                        .query(Long.class)
                        .single()))
        .as("it sees that there was one")
        .isEqualTo(1);
  }

  @Test
  void isRepeatedByTheNextNodeAndLeavesNothingTwice() {
    long id = ask();
    assertThat(carrying.carryOut(id, () -> true)).isEqualTo(Attempt.LEFT);
    assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.ENDED);
    assertThat(carrying.carryOut(id, () -> false)).as("told once more").isEqualTo(Attempt.ENDED);
    assertThat(strings("select state from warnings.backtest")).containsExactly("FINISHED");
    assertThat(count("select sum(findings) from warnings.backtest_count where side = 'A'"))
        .isEqualTo(city.irregular());
    assertThat(folder(id)).isDirectoryContaining("glob:**/a.parquet");
  }

  @Test
  void keepsNothingOfOneThatIsCancelled() {
    long id = ask();
    assertThat(scope().get(() -> backtests.cancel(id))).isTrue();
    assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.ENDED);
    expectNothingOf(id, "CANCELLED");
    assertThat(scope().get(() -> backtests.cancel(id))).as("it has ended").isFalse();
  }

  @Test
  void keepsNothingOfOneThatIsCancelledInItsMiddle() throws Exception {
    long id = ask();
    try (ExecutorService node = Executors.newSingleThreadExecutor()) {
      Future<Attempt> attempt = node.submit(() -> carrying.carryOut(id, () -> false));
      String running =
          "select count(*) from warnings.backtest where percent > 0 and state = 'RUNNING'";
      for (int i = 0; i < 5000 && count(running) == 0; i++) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertThat(folder(id)).exists();
      assertThat(scope().get(() -> backtests.cancel(id))).isTrue();
      assertThat(attempt.get()).isEqualTo(Attempt.ENDED);
    }
    expectNothingOf(id, "CANCELLED");
    assertThat(carrying.carryOut(id, () -> false)).as("its job again").isEqualTo(Attempt.ENDED);
    expectNothingOf(id, "CANCELLED");
    scope().run(() -> backtests.testNow(request(own.code(), usual(), null)));
    assertThat(count("select sum(findings) from warnings.backtest_count where side = 'A'"))
        .as("the next one is right")
        .isEqualTo(city.irregular());
  }

  @Test
  void deletesNothingOfTheLakeWhileOneIsCarriedOut() {
    long id = ask();
    assertThat(scope().get(() -> tested.needs("lake/any.parquet"))).isFalse();
    assertThat(scope().get(() -> store.begin(id))).isTrue();
    assertThat(scope().get(() -> tested.needs("lake/any.parquet"))).isTrue();
    assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.ENDED);
    assertThat(scope().get(() -> tested.needs("lake/any.parquet"))).isFalse();
  }

  @Test
  void doesNotMixTwoAtOnce() throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      long one = ask();
      long other = ask();
      List<Future<Attempt>> attempts =
          Stream.of(one, other, one)
              .map(id -> nodes.submit(() -> carrying.carryOut(id, () -> false)))
              .toList();
      for (Future<Attempt> attempt : attempts) {
        assertThat(attempt.get()).isIn(Attempt.ENDED, Attempt.BUSY);
      }
    }
    assertThat(strings("select state from warnings.backtest"))
        .containsExactly("FINISHED", "FINISHED");
    assertThat(
            strings(
                "select sum(findings)::text from warnings.backtest_count where side = 'A'"
                    + " group by backtest_id"))
        .containsExactly("" + city.irregular(), "" + city.irregular());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"cut short", "gone"})
  void namesTheFileThatKeptItFromItsEnd(String how) throws Exception {
    Path file = lake.file(city.code(), SmallCity.LAST_WEEK);
    byte[] whole = Files.readAllBytes(file);
    if (how.equals("gone")) {
      Files.delete(file);
    } else {
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
    long id;
    try {
      id = scope().get(() -> backtests.testNow(request(own.code(), usual(), null)));
    } finally {
      Files.write(file, whole);
    }
    assertThat(strings("select problem from warnings.backtest"))
        .singleElement()
        .asString()
        .contains(city.code() + ".parquet", "已损坏")
        .doesNotContain("Exception");
    expectNothingOf(id, "FAILED");
  }

  @Test
  void failsOneWhoseJobIsGone() {
    long id = ask();
    StoredBacktest of = scope().get(() -> store.find(id)).orElseThrow();
    carrying.failIfLeft(of, "中断");
    expectNothingOf(id, "FAILED");
  }

  private void expectNothingOf(long id, String state) {
    assertThat(strings("select state from warnings.backtest where id = " + id))
        .containsExactly(state);
    for (String table : List.of("backtest_count", "backtest_confirmed", "backtest_point")) {
      assertThat(count("select count(*) from warnings." + table)).as(table).isZero();
    }
    assertThat(folder(id)).doesNotExist();
  }

  /** Evaluates the last week, and checks confirm some of what it found. */
  private void confirmSome() {
    RunRequest run = new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test");
    scope().run(() -> evaluating.evaluate(run, Instant.parse("2026-09-21T01:00:00Z")));
    scope()
        .run(() ->
            database
                .sql(
                    """
                    update warnings.warning
                    set state = 'IRREGULAR', measure = 'INQUIRY_LETTER', ended_at = raised_at, ended_by = 'test'
                    where id in (select id from warnings.warning order by id limit :n)
                    """)
                .param("n", CONFIRMED)
                .update());
  }

  private long ask() {
    return scope()
        .get(() -> store.add(request(own.code(), usual(), null), own.citySupervisor().name()));
  }

  private BacktestRequest request(String unit, Setting b, @Nullable CurveValues curve) {
    return new BacktestRequest(unit, "W03", usual(), b, null, SmallCity.FROM, SmallCity.TO, curve);
  }

  private Setting usual() {
    return Setting.of(rulebook.rule("W03").withDefaults());
  }

  /** Asks for a longer history than the city has. */
  private Setting blind() {
    return Setting.of(rulebook.rule("W03").with(Map.of("cycles", "12", "least_cycles", "12")));
  }

  private static CurveValues curve() {
    return new CurveValues("ratio", List.of("1", "1.5", "2"));
  }

  private Path folder(long id) {
    return data.root().resolve("backtests").resolve(Long.toString(id));
  }

  private long count(String sql) {
    return scope().get(() -> database.sql(sql).query(Long.class).single());
  }

  private List<String> strings(String sql) {
    return scope().get(() -> database.sql(sql).query(String.class).list());
  }

  private Scope scope() {
    return own.citySupervisor().scope();
  }
}
