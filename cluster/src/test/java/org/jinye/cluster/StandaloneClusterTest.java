package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.GeneratedLake;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster: master and two workers as processes, more than 200,000 lines of orders. */
class StandaloneClusterTest {
  private static final int RETAILERS = 1_100;
  private static final int WEEKS = 13;

  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);

  @Test
  void findsTheSameThoughAWorkerIsKilledInTheMiddle() throws Exception {
    Request request = request(GeneratedLake.build(directory, RETAILERS, WEEKS));
    BothEngines both = BothEngines.evaluate(request, directory);
    assertThat(BothEngines.count(directory.resolve("order_lines/*/*.parquet")))
        .isGreaterThan(200_000);
    LakeOfWeeks.nameAsInTheLake(directory);
    EmptyTable.write(InputTable.FILINGS, directory);

    try (StandaloneCluster cluster = StandaloneCluster.start(directory, 2)) {
      CompletableFuture<Integer> run =
          CompletableFuture.supplyAsync(() -> submit(cluster.address(), request));
      awaitTheFirstRule(run, both.spark());
      assertThat(run.isDone()).as(said.toString(StandardCharsets.UTF_8)).isFalse();
      cluster.killAWorker();

      assertThat(run.get(5, TimeUnit.MINUTES)).as(said.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(cluster.processesAlive()).isEqualTo(2);
    }
    both.expectEqual();
    assertThat(both.findings()).isPositive();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("W06 第 1 版：评判", "共预警");
    try (Stream<Path> left = Files.list(both.spark())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .contains("run.json")
          .noneMatch(name -> name.startsWith("_unfinished"));
    }
  }

  private int submit(String master, Request request) {
    String[] arguments = {
      "--master",
      master,
      "--from",
      request.from().toString(),
      "--to",
      request.to().toString(),
      "--lake",
      directory.toString(),
      "--snapshot",
      directory.toString(),
      "--out",
      directory.resolve("spark").toString(),
      "--rules",
      String.join(",", request.rules().stream().map(rule -> rule.rule().id()).toList()),
      "--conf",
      "spark.executor.memory=640m",
      "--conf",
      "spark.driver.host=127.0.0.1",
      "--conf",
      "spark.driver.bindAddress=127.0.0.1",
      "--conf",
      "spark.local.dir=" + directory.resolve("driver"),
      "--conf",
      "spark.ui.enabled=false",
      "--conf",
      "spark.sql.shuffle.partitions=4"
    };
    return Submit.run(arguments, console, console);
  }

  private static Request request(Inputs inputs) {
    List<ConfiguredRule> rules =
        Rulebook.load().rules().stream()
            .filter(rule -> List.of("W03", "W06", "W07", "W08").contains(rule.id()))
            .map(Rule::withDefaults)
            .toList();
    LocalDate from = WeekNumber.monday(inputs.weeks().lastKey() - 3);
    LocalDate to = WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6);
    return new Request(rules, inputs, from, to, Path.of("unused"));
  }

  /** Until the first rule has left something, and others are still to come. */
  private static void awaitTheFirstRule(CompletableFuture<Integer> run, Path out)
      throws IOException, InterruptedException {
    while (!run.isDone() && !hasResultOfARule(out)) {
      Thread.sleep(50);
    }
  }

  private static boolean hasResultOfARule(Path out) throws IOException {
    if (!Files.exists(out)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files.anyMatch(file -> file.endsWith("subjects-W03/_SUCCESS"));
    }
  }
}
