package org.jinye.oversight.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Command;
import org.jinye.testing.ExternalPostgres;
import org.jinye.testing.Installation;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuts the power of a real server while it draws; another one draws what is missing. */
class KilledDrawTest {

  private static final String CITY = "9812";
  private static final String COUNTY = CITY + "01";
  private static final Map<String, String> ENVIRONMENT = Map.of("JINYE_DEMO", "false");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SAMPLES =
      """
      select s.day || ' ' || count(c.id) || ' ' || count(distinct c.retailer_id) || ' '
        || (select count(*) from tasks.task t
            where t.kind = 'order-calls' and t.subject_id = s.id::text)
      from oversight.sample s left join oversight.order_call c on c.sample_id = s.id
      group by s.id, s.day order by s.day
      """;

  @TempDir private Path folder;

  @Test
  void leavesNoHalfDrawAndEachDayIsDrawnOnce() throws Exception {
    ExternalPostgres.Database database = ExternalPostgres.create();
    var installation = new Installation(folder.resolve("data"), database);
    try (ConfigurableApplicationContext application = installation.open()) {
      LocalDate first = found(application);
      List<String> before = strings(application, SAMPLES);
      assertThat(before).containsExactly(first + " 9 9 1");

      List<Command> servers = new ArrayList<>();
      try {
        killWhoDraws(installation, application, database, servers);
        assertThat(strings(application, SAMPLES)).isEqualTo(before);
        execute(
            database,
            "update platform.scheduled_task set last_heartbeat = last_heartbeat - interval '1 hour'"
                + " where task_name = 'order-calls' and picked");
        await(application, "select count(*) > 3 from oversight.sample");
        await(
            application,
            "select not picked from platform.scheduled_task where task_name = 'order-calls'");
      } finally {
        for (Command server : servers) {
          server.kill();
        }
      }
      List<String> after = strings(application, SAMPLES);
      assertThat(after).doesNotHaveDuplicates().contains(before.getFirst());
      assertThat(after).allMatch(sample -> sample.endsWith(" 9 9 1"));
      application.getBean(DrawingCalls.class).look();
      assertThat(strings(application, SAMPLES)).isEqualTo(after);
    }
  }

  /**
   * Holds the job where it writes the calls of a sample, and lets it come now: it comes by itself
   * as well, when a test runs at ten past the hour.
   */
  private static void killWhoDraws(
      Installation installation,
      ConfigurableApplicationContext application,
      ExternalPostgres.Database database,
      List<Command> servers)
      throws Exception {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table oversight.order_call in share mode");
      for (int server = 0; server < 2; server++) {
        servers.add(installation.serve(ENVIRONMENT));
      }
      for (Command server : servers) {
        server.port();
      }
      execute(
          database,
          "update platform.scheduled_task set execution_time = now()"
              + " where task_name = 'order-calls' and not picked");
      await(
          application,
          "select picked from platform.scheduled_task where task_name = 'order-calls'");
      await(
          application,
          "select exists (select from pg_locks where not granted and relation = 'oversight.order_call'::regclass)");
      String node =
          strings(
                  application,
                  "select picked_by from platform.scheduled_task where task_name = 'order-calls'")
              .getFirst();
      for (Command server : servers) {
        if (node.contains("node-" + server.pid() + "-")) {
          server.kill();
        }
      }
      connection.rollback();
    }
  }

  /** Twelve working days ago the county drew for the first time, and nothing since. */
  private static LocalDate found(ConfigurableApplicationContext application) {
    Organization organization = application.getBean(Organization.class);
    Clock clock = application.getBean(Clock.class);
    Scope.system("test")
        .run(() -> {
          organization.ensureUnit(CITY, "试验市");
          organization.ensureUnit(COUNTY, "东县");
          organization.ensureAccount(
              new NewAccount("shiju", OwnCity.PASSWORD, "市内管", Role.SUPERVISOR, CITY));
        });
    Callers callers = new Callers(application, COUNTY, 20).register();
    LocalDate first = callers.workingDayBefore(LocalDate.now(clock).minusDays(12));
    callers.order(first.minusDays(1));
    callers.order(LocalDate.now(clock).minusDays(6));
    Scope.system("test")
        .run(() ->
            application
                .getBean(DrawingCalls.class)
                .draw(COUNTY, List.of(first), day -> clock.instant()));
    return first;
  }

  private static void await(ConfigurableApplicationContext application, String condition)
      throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      if (strings(application, "select (" + condition + ")::text").contains("true")) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError(condition);
  }

  private static void execute(ExternalPostgres.Database database, String sql) throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(ConfigurableApplicationContext application, String sql) {
    return new Scope("test", CITY)
        .get(() -> application.getBean(JdbcClient.class).sql(sql).query(String.class).list());
  }
}
