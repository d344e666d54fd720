package org.jinye.warnings.internal.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.rulebook.Rulebook;
import org.jinye.testing.Command;
import org.jinye.testing.ExternalPostgres;
import org.jinye.testing.Installation;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.run.SmallCity;
import org.jinye.warnings.internal.run.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cuts the power of a real server in the middle of its back-tests. One done before, undisturbed,
 * tells what the others must come to.
 */
class KilledBacktestTest {

  private static final String CITY = "9811";
  private static final int RETAILERS = 400;
  private static final Map<String, String> ENVIRONMENT = Map.of("JINYE_DEMO", "false");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** About as long as these back-tests take: the kill falls somewhere into it. */
  private static final int BACKTEST_MS = 1500;

  private static final String FIGURES =
      """
      select 'count ' || concat_ws(' ', unit_code, side, week_no, findings, shared, confirmed, beside)
      from warnings.backtest_count where backtest_id = %1$d
      union all
      select 'confirmed ' || concat_ws(' ', unit_code, warning_id, by_a, by_b)
      from warnings.backtest_confirmed where backtest_id = %1$d
      union all
      select 'point ' || concat_ws(' ', unit_code, position, value, findings, found, confirmed)
      from warnings.backtest_point where backtest_id = %1$d
      order by 1
      """;
  private static final String WARNINGS =
      "select count(*) || ' ' || max(id) || ' ' || sum(priority) from warnings.warning";

  @TempDir private Path folder;

  @Test
  void isFinishedByTheNextServerAsIfNothingHadHappened() throws Exception {
    ExternalPostgres.Database database = ExternalPostgres.create();
    var installation = new Installation(folder.resolve("data"), database);
    long seed = System.nanoTime();
    try (ConfigurableApplicationContext application = installation.open()) {
      foundCity(application);
      evaluateAndConfirmSome(application);
      long calm = inScope(() -> backtests(application).testNow(request()));
      List<String> undisturbed = strings(application, FIGURES.formatted(calm));
      assertThat(undisturbed).hasSizeGreaterThan(10);
      String warnings = strings(application, WARNINGS).getFirst();

      long first = inScope(() -> backtests(application).ask(request()));
      long second = inScope(() -> backtests(application).ask(request()));
      killAServerThatCannotFinish(installation, application, database, new Random(seed));
      for (long id : List.of(first, second)) {
        assertThat(state(application, id)).as("seed " + seed).isIn("WAITING", "RUNNING");
        assertThat(strings(application, FIGURES.formatted(id))).as("seed " + seed).isEmpty();
      }
      assertThat(inScope(() -> backtests(application).cancel(second))).isTrue();

      Command next = installation.serve(ENVIRONMENT);
      try {
        next.port();
        forgetTheDead(database);
        awaitEnd(application, first);
        awaitEnd(application, second);
      } finally {
        next.kill();
      }
      assertThat(state(application, first)).as("seed " + seed).isEqualTo("FINISHED");
      assertThat(strings(application, FIGURES.formatted(first))).isEqualTo(undisturbed);
      assertThat(files(installation, first))
          .containsExactly(
              "a.parquet",
              "b.parquet",
              "p0.parquet",
              "p1.parquet",
              "p2.parquet",
              "p3.parquet",
              "p4.parquet");
      assertThat(state(application, second)).isEqualTo("CANCELLED");
      assertThat(strings(application, FIGURES.formatted(second))).isEmpty();
      assertThat(folderOf(installation, second)).doesNotExist();
      assertThat(strings(application, WARNINGS)).containsExactly(warnings);

      long after = inScope(() -> backtests(application).testNow(request()));
      assertThat(strings(application, FIGURES.formatted(after))).isEqualTo(undisturbed);
    }
  }

  /** Whoever comes to the last step waits at the lock, and is killed there at the latest. */
  private static void killAServerThatCannotFinish(
      Installation installation,
      ConfigurableApplicationContext application,
      ExternalPostgres.Database database,
      Random random)
      throws Exception {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table warnings.backtest_count in share mode");
      Command server = installation.serve(ENVIRONMENT);
      server.killOnce(
          () ->
              !strings(application, "select '' from warnings.backtest where state = 'RUNNING'")
                  .isEmpty(),
          Duration.ofMillis(random.nextInt(BACKTEST_MS)));
      connection.rollback();
    }
  }

  /** As if the four heartbeats that a node may miss had passed already. */
  private static void forgetTheDead(ExternalPostgres.Database database) throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update platform.scheduled_task set last_heartbeat = last_heartbeat - interval '1 hour'"
              + " where picked and task_name = 'backtest'");
    }
  }

  private static void awaitEnd(ConfigurableApplicationContext application, long id)
      throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (List.of("WAITING", "RUNNING").contains(state(application, id))
        && System.nanoTime() < giveUp) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** With somebody who may sign in: a server does not start without. */
  private static void foundCity(ConfigurableApplicationContext application) {
    Organization organization = application.getBean(Organization.class);
    Scope.system("test")
        .run(() -> {
          organization.ensureUnit(CITY, "试验市");
          organization.ensureAccount(
              new NewAccount("shiju", OwnCity.PASSWORD, "市内管", Role.SUPERVISOR, CITY));
        });
    new SmallCity(CITY, RETAILERS, application.getBean(TestLake.class)).write();
  }

  private static void evaluateAndConfirmSome(ConfigurableApplicationContext application) {
    RunRequest run = new RunRequest(CITY, SmallCity.FROM, SmallCity.TO, "test");
    inScope(() ->
        application
            .getBean(EvaluatingOrders.class)
            .evaluate(run, Instant.parse("2026-09-21T01:00:00Z")));
    inScope(() ->
        application
            .getBean(JdbcClient.class)
            .sql(
                """
                update warnings.warning
                set state = 'IRREGULAR', measure = 'REPORT', ended_at = raised_at, ended_by = 'test'
                where id % 7 = 0
                """)
            .update());
  }

  private static BacktestRequest request() {
    Rulebook rulebook = Rulebook.load();
    return new BacktestRequest(
        CITY,
        "W03",
        Setting.of(rulebook.rule("W03").withDefaults()),
        Setting.of(rulebook.rule("W03").with(Map.of("ratio", "1.5"))),
        null,
        SmallCity.FROM.minusWeeks(3),
        SmallCity.TO,
        new CurveValues("ratio", List.of("1", "1.2", "1.5", "1.8", "2")));
  }

  private static Backtests backtests(ConfigurableApplicationContext application) {
    return application.getBean(Backtests.class);
  }

  private static String state(ConfigurableApplicationContext application, long id) {
    return strings(application, "select state from warnings.backtest where id = " + id).getFirst();
  }

  private static List<String> strings(ConfigurableApplicationContext application, String sql) {
    return inScope(() -> application.getBean(JdbcClient.class).sql(sql).query(String.class).list());
  }

  private static <T> T inScope(Supplier<T> work) {
    return new Scope("test", CITY).get(work);
  }

  private static List<String> files(Installation installation, long id) {
    try (Stream<Path> files = Files.list(folderOf(installation, id))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folderOf(Installation installation, long id) {
    return installation.data().resolve("backtests").resolve(Long.toString(id));
  }
}
