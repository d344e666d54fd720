package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Command;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills real processes in the middle of real evaluations. The cities are alike but for their codes:
 * the first is evaluated undisturbed, and the others must come to the same.
 */
class KilledEvaluationTest {

  private static final String CALM = "9801";
  private static final List<String> KILLED = List.of("9802", "9803", "9804");
  private static final int RETAILERS = 600;

  /** About as long as an evaluation takes: the kills are spread over it. */
  private static final int EVALUATION_MS = 700;

  static final String WARNINGS =
      """
      select replace(concat_ws(' | ', w.finding_key, w.rule_version, w.unit_code, w.week_no,
               w.occurred_on, w.observed, w.baseline, w.ratio, w.peer_ratio, w.peers, w.sentence,
               w.priority, w.state,
               (select count(*) from warnings.event e where e.warning_id = w.id),
               (select sum(points) from warnings.priority_part p where p.warning_id = w.id),
               (select string_agg(b.order_number || b.quantity_sticks, ',' order by b.order_number)
                from warnings.baseline_order b where b.warning_id = w.id)), :city, 'city')
      from warnings.warning w
      order by 1
      """;
  static final String HALF_MADE =
      """
      select (select count(*) from warnings.warning w where w.run_id = any(open.ids))
        + (select count(*) from warnings.run_finding f where f.run_id = any(open.ids))
        + (select count(*) from warnings.run_outcome o where o.run_id = any(open.ids))
      from (select array_agg(id) as ids from warnings.run where state <> 'FINISHED') open
      """;
  static final String FINISHED =
      "select id::text from warnings.run where state = 'FINISHED' order by id::text collate \"C\"";
  static final String STATES =
      "select state || coalesce(problem, '') from warnings.run order by id";

  @TempDir private Path folder;

  @Test
  void leavesNothingHalfMadeAndComesToTheSameWarningsWhenItIsRunAgain() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    long seed = System.nanoTime();
    try (ConfigurableApplicationContext application = installation.open()) {
      TestLake lake = application.getBean(TestLake.class);
      new SmallCity(CALM, RETAILERS, lake).write();
      KILLED.forEach(city -> new SmallCity(city, RETAILERS, lake).write());
      List<String> undisturbed = evaluate(application, CALM);
      assertThat(undisturbed).hasSizeGreaterThanOrEqualTo(RETAILERS / 5);

      killAll(installation, application, new Random(seed));
      assertThat(strings(application, "", STATES)).as("seed " + seed).contains("RUNNING");
      assertThat(strings(application, "", HALF_MADE)).as("seed " + seed).containsExactly("0");
      markWhatIsLeft(application);
      assertThat(strings(application, "", STATES))
          .allMatch(state -> state.equals("FINISHED") || state.startsWith("FAILED评估中途被中断"));
      assertThat(runFolders(installation)).isEqualTo(strings(application, "", FINISHED));
      for (String city : KILLED) {
        assertThat(evaluate(application, city)).as("seed " + seed).isEqualTo(undisturbed);
        assertThat(evaluate(application, city)).isEqualTo(undisturbed);
      }
    }
  }

  /** Beside the application that is open, as beside a server; the three at the same time. */
  private static void killAll(
      Installation installation, ConfigurableApplicationContext application, Random random)
      throws InterruptedException, ExecutionException {
    List<Future<?>> kills = new ArrayList<>();
    try (ExecutorService killers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String city : KILLED) {
        double moment = (kills.size() + random.nextDouble()) / KILLED.size();
        Command command = installation.start("evaluate", words(city));
        kills.add(
            killers.submit(() -> {
              command.killOnce(
                  () -> !strings(application, city, STATES).isEmpty(),
                  Duration.ofMillis(Math.round(moment * EVALUATION_MS)));
              return city;
            }));
      }
    }
    for (Future<?> kill : kills) {
      kill.get();
    }
  }

  /** The city's warnings after it was evaluated. */
  private static List<String> evaluate(ConfigurableApplicationContext application, String city) {
    assertThat(Installation.run(application, "evaluate", words(city))).isZero();
    return strings(application, city, WARNINGS);
  }

  private static String[] words(String city) {
    return new String[] {
      "--from", SmallCity.FROM.toString(), "--to", SmallCity.TO.toString(), "--unit", city
    };
  }

  /** What a server does every minute, and a command before it begins. */
  static void markWhatIsLeft(ConfigurableApplicationContext application) {
    Scope.system("test")
        .run(() ->
            application
                .getBean(JdbcClient.class)
                .sql("update warnings.run set asked_at = asked_at - interval '1 hour'")
                .update());
    application.getBean(InterruptedRuns.class).mark();
  }

  static List<String> runFolders(Installation installation) {
    try (Stream<Path> runs = Files.list(installation.data().resolve("runs"))) {
      return runs.map(run -> String.valueOf(run.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> strings(ConfigurableApplicationContext application, String city, String sql) {
    return new Scope("test", city)
        .get(() ->
            application
                .getBean(JdbcClient.class)
                .sql(sql)
                .param("city", city)
                .query(String.class)
                .list());
  }
}
