package org.jinye.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.tasks.internal.recurring.RecurringStore;
import org.jinye.tasks.internal.recurring.RecurringWork;
import org.jinye.tasks.internal.recurring.Rhythm;
import org.jinye.testing.Command;
import org.jinye.testing.ExternalPostgres;
import org.jinye.testing.Installation;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes on one PostgreSQL, one of them killed in the middle of its work. */
class TwoNodesTest {

  private static final int OVERDUE = 1000;
  private static final int PROCEDURES = 300;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ESCALATED =
      """
      select count(*) from tasks.event e join tasks.task t on t.id = e.task_id
      where e.act = 'ESCALATED' and t.kind = 'test-check'
      """;
  private static final String TWICE =
      """
      select count(*) from (
        select task_id, to_name from tasks.event where act = 'ESCALATED'
        group by task_id, to_name having count(*) > 1) twice
      """;
  private static final String RECURRING =
      "select count(*) from tasks.task where kind = 'recurring'";
  private static final String STEPS = "select count(*) from tasks.running_step";

  @TempDir private Path folder;

  @Test
  void doEverythingOnceThoughOneIsKilled() throws Exception {
    try (var application =
        new Installation(folder.resolve("data"), ExternalPostgres.create()).open()) {
      OwnCity city = prepare(application);
      Process first = node(application, "first", List.of());
      List<String> ids = ids(city).map(id -> Node.TAKE + id).toList();
      try {
        await(application, ESCALATED, 1);
        Process second = node(application, "second", ids);
        Process third = node(application, "third", ids);
        first.destroyForcibly();
        try {
          await(application, ESCALATED, OVERDUE);
          await(application, RECURRING, weeks(application) * 2L);
          await(application, STEPS, PROCEDURES);
        } finally {
          second.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
          third.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
      } finally {
        first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      }
      assertThat(count(application, ESCALATED)).isEqualTo(OVERDUE);
      assertThat(count(application, TWICE)).isZero();
      assertThat(count(application, RECURRING))
          .as("each week, two counties")
          .isEqualTo(weeks(application) * 2L);
      assertThat(count(application, STEPS)).isEqualTo(PROCEDURES);
    }
  }

  private static OwnCity prepare(ApplicationContext application) {
    OwnCity city = OwnCity.found(application.getBean(Organization.class));
    Instant longAgo = Instant.now().minus(Duration.ofDays(60));
    Tasks tasks = application.getBean(Tasks.class);
    Procedures procedures = application.getBean(Procedures.class);
    List<NewTask> overdue =
        IntStream.range(0, OVERDUE).mapToObj(i -> SomeTasks.check(city).from(longAgo)).toList();
    var weekly =
        new RecurringWork(
            0,
            city.code(),
            "recurring",
            "周报",
            "",
            Rhythm.WEEKLY,
            1,
            Tier.COUNTY,
            Role.SUPERVISOR,
            5,
            tenWeeksAgo(),
            true,
            "",
            1);
    Scope.system("test")
        .run(() -> {
          tasks.openAll(overdue);
          application.getBean(RecurringStore.class).add(weekly, longAgo);
          ids(city)
              .forEach(id ->
                  procedures.start(
                      new Procedures.Subject("watch-class", id, id, city.eastCounty(), "")));
        });
    return city;
  }

  private static LocalDate tenWeeksAgo() {
    return LocalDate.now(ZONE).minusWeeks(10);
  }

  private static int weeks(ApplicationContext application) {
    WorkCalendar calendar = application.getBean(WorkingDays.class).calendar();
    return Rhythm.WEEKLY.periods(tenWeeksAgo(), LocalDate.now(ZONE), 1, calendar).size();
  }

  private static java.util.stream.Stream<String> ids(OwnCity city) {
    return IntStream.range(0, PROCEDURES).mapToObj(i -> city.eastCounty() + "-" + i);
  }

  private Process node(ApplicationContext application, String name, List<String> words)
      throws IOException {
    DatabaseAccess access = application.getBean(DatabaseAccess.class);
    List<String> line = new ArrayList<>(Command.java("-Xmx400m"));
    line.addAll(
        List.of(
            Node.class.getName(),
            "--jinye.mode=serve",
            "--jinye.demo=false",
            "--jinye.tasks.every=1s",
            "--jinye.data=" + folder.resolve(name),
            "--jinye.secrets.key=" + key(application),
            "--jinye.database.url=" + access.url(),
            "--jinye.database.owner-user=" + access.owner().user(),
            "--jinye.database.owner-password=" + access.owner().password(),
            "--jinye.database.application-user=" + access.application().user(),
            "--jinye.database.application-password=" + access.application().password()));
    line.addAll(words);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".txt").toFile())
        .start();
  }

  /** The key that all nodes of one database share. */
  private static String key(ApplicationContext application) throws IOException {
    Path made = application.getBean(DataDirectory.class).root().resolve("secrets.key");
    return Files.exists(made)
        ? Files.readString(made).strip()
        : application.getEnvironment().getRequiredProperty("jinye.secrets.key");
  }

  private static void await(ApplicationContext application, String query, long least) {
    Awaitility.await(query)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> count(application, query) >= least);
  }

  private static long count(ApplicationContext application, String query) {
    JdbcClient database = application.getBean(JdbcClient.class);
    return Scope.system("test").get(() -> database.sql(query).query(Long.class).single());
  }
}
