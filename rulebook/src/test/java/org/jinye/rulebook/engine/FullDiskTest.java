package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.EvaluationException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real disk without room, in memory; only the superuser may mount one, others skip the test. What
 * has no room is said, nothing is left of it, and the next run is right.
 */
class FullDiskTest {
  @TempDir Path directory;
  private Path small = Path.of("");

  @BeforeEach
  void mountASmallDisk() throws Exception {
    small = Files.createDirectories(directory.resolve("small"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=48k", "tmpfs", small.toString()),
        "没有挂载内存盘的权限");
  }

  @AfterEach
  void unmount() throws Exception {
    succeeds("umount", small.toString());
  }

  @Test
  void saysThatTheDiskIsFullLeavesNothingAndSucceedsWhenThereIsRoom() throws Exception {
    Inputs inputs = RandomWorld.withSeed(11).write(directory);
    assertThatThrownBy(() -> evaluate(inputs))
        .isInstanceOfSatisfying(
            EvaluationException.class,
            failure -> assertThat(failure.problem()).isEqualTo(Problem.DISK_FULL))
        .hasMessageContaining("磁盘空间不足");
    try (var left = Files.list(small.resolve("run"))) {
      assertThat(left).isEmpty();
    }

    assertThat(succeeds("mount", "-o", "remount,size=16m", small.toString())).isTrue();
    assertThat(evaluate(inputs).fired()).isPositive();
  }

  private Evaluation evaluate(Inputs inputs) {
    LocalDate from = WeekNumber.monday(inputs.weeks().firstKey());
    LocalDate to = WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6);
    List<Rule> rules = Rulebook.load().rules();
    return new Engine(new EngineSettings(1024, 2, directory.resolve("tmp"), 100))
        .evaluate(
            new Request(
                rules.stream().map(Rule::withDefaults).toList(),
                inputs,
                from,
                to,
                small.resolve("run")));
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
