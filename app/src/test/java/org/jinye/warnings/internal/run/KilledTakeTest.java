package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.warnings.internal.run.KilledEvaluationTest.strings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinye.testing.Command;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Kills real processes in the middle of taking what a cluster computed. The cities are alike but
 * for their codes: the results of the first are taken undisturbed, and the others come to the same.
 */
class KilledTakeTest {

  private static final String CALM = "9811";
  private static final List<String> KILLED = List.of("9812", "9813", "9814");
  private static final int RETAILERS = 600;

  /** About as long as taking takes: the kills are spread over it. */
  private static final int TAKING_MS = 600;

  private static final String LEFT =
      "select count(*) from warnings.warning w where starts_with(w.unit_code, :city)";

  @TempDir private Path folder;

  @Test
  void leavesNothingHalfMadeAndTakesItRightTheNextTime() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    long seed = System.nanoTime();
    try (ConfigurableApplicationContext application = installation.open()) {
      TestLake lake = application.getBean(TestLake.class);
      new SmallCity(CALM, RETAILERS, lake).write();
      KILLED.forEach(city -> new SmallCity(city, RETAILERS, lake).write());
      compute(application, CALM);
      for (String city : KILLED) {
        compute(application, city);
      }
      List<String> undisturbed = take(application, CALM);
      assertThat(undisturbed).hasSizeGreaterThanOrEqualTo(RETAILERS / 5);

      killAll(installation, application, new Random(seed));
      assertThat(strings(application, "", KilledEvaluationTest.HALF_MADE))
          .as("seed " + seed)
          .containsExactly("0");
      for (String city : KILLED) {
        boolean isDone =
            strings(application, city, KilledEvaluationTest.STATES).contains("FINISHED");
        assertThat(strings(application, city, LEFT))
            .as("seed " + seed)
            .containsExactly(isDone ? Integer.toString(undisturbed.size()) : "0");
      }
      KilledEvaluationTest.markWhatIsLeft(application);
      assertThat(strings(application, "", KilledEvaluationTest.STATES))
          .allMatch(state -> state.equals("FINISHED") || state.startsWith("FAILED评估中途被中断"));
      assertThat(KilledEvaluationTest.runFolders(installation))
          .isEqualTo(strings(application, "", KilledEvaluationTest.FINISHED));
      for (String city : KILLED) {
        assertThat(take(application, city)).as("seed " + seed).isEqualTo(undisturbed);
        List<String> runs = strings(application, city, KilledEvaluationTest.STATES);
        assertThat(take(application, city)).isEqualTo(undisturbed);
        assertThat(strings(application, city, KilledEvaluationTest.STATES)).isEqualTo(runs);
        assertThat(runs).filteredOn("FINISHED"::equals).hasSize(1);
      }
    }
  }

  private void compute(ConfigurableApplicationContext application, String city) throws Exception {
    application
        .getBean(ClusterFolder.class)
        .write(Files.createDirectories(folder.resolve(city)), city, city);
  }

  /** Beside the application that is open, as beside a server; the three at the same time. */
  private void killAll(
      Installation installation, ConfigurableApplicationContext application, Random random)
      throws Exception {
    List<Future<?>> kills = new ArrayList<>();
    try (ExecutorService killers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String city : KILLED) {
        double moment = (kills.size() + random.nextDouble()) / KILLED.size();
        Command command = installation.start("take-run", folder.resolve(city).toString());
        kills.add(
            killers.submit(() -> {
              command.killOnce(
                  () -> !strings(application, city, KilledEvaluationTest.STATES).isEmpty(),
                  Duration.ofMillis(Math.round(moment * TAKING_MS)));
              return city;
            }));
      }
    }
    for (Future<?> kill : kills) {
      kill.get();
    }
  }

  /** The city's warnings after its results were taken. */
  private List<String> take(ConfigurableApplicationContext application, String city) {
    assertThat(Installation.run(application, "take-run", folder.resolve(city).toString())).isZero();
    return strings(application, city, KilledEvaluationTest.WARNINGS);
  }
}
