package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
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

/**
 * A lake, its snapshot and its results on a store that speaks S3: the rules find there what DuckDB
 * finds on the disk. The keys are known to the submitting process alone, by its environment.
 */
class LakeOnS3Test {
  private static final int RETAILERS = 150;
  private static final int WEEKS = 9;

  /** Of order lines and of deliveries; few, as this server takes ten seconds to remove a folder. */
  private static final List<String> RULES = List.of("W03", "W12");

  @TempDir Path directory;

  @Test
  void findsTheSameOnS3AsOnTheDisk() throws Exception {
    Path world = Files.createDirectories(directory.resolve("world"));
    Request request = request(GeneratedLake.build(world, RETAILERS, WEEKS));
    BothEngines both = BothEngines.evaluate(request, directory);
    LakeOfWeeks.nameAsInTheLake(world);
    EmptyTable.write(InputTable.FILINGS, world);

    try (S3Server s3 = S3Server.start(Files.createDirectories(directory.resolve("s3")));
        FileSystem store =
            FileSystem.newInstance(
                new org.apache.hadoop.fs.Path(S3Server.address("")).toUri(), s3.client());
        StandaloneCluster cluster = StandaloneCluster.start(directory, 1)) {
      store.copyFromLocalFile(path(world.toString()), path(S3Server.address("lake")));

      assertThat(cluster.submit(s3.wrongSecrets(), words(s3, request)))
          .startsWith("1 ")
          .contains("存储拒绝访问 s3a://jinye/lake")
          .doesNotContain("only-for-tests");
      String said = cluster.submit(s3.secrets(), words(s3, request));

      assertThat(said).startsWith("0 ").contains("结果在 s3a://jinye/results");
      store.copyToLocalFile(path(S3Server.address("results")), path(both.spark().toString()));
    }
    both.expectEqual();
    assertThat(both.findings()).isPositive();
    assertThat(Files.readString(both.spark().resolve("run.json")))
        .contains("\"address\" : \"s3a://jinye/lake/order_lines/week=");
    try (var left = Files.list(both.spark())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("_unfinished"));
    }
  }

  private static List<String> words(S3Server s3, Request request) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--from",
                request.from().toString(),
                "--to",
                request.to().toString(),
                "--lake",
                S3Server.address("lake"),
                "--snapshot",
                S3Server.address("lake"),
                "--out",
                S3Server.address("results"),
                "--rules",
                String.join(",", request.rules().stream().map(rule -> rule.rule().id()).toList())));
    List<String> settings =
        List.of(
            "spark.hadoop.fs.s3a.endpoint=" + s3.endpoint(),
            "spark.hadoop.fs.s3a.path.style.access=true",
            "spark.executor.memory=640m",
            "spark.driver.host=127.0.0.1",
            "spark.ui.enabled=false",
            "spark.sql.shuffle.partitions=1");
    settings.forEach(setting -> words.addAll(List.of("--conf", setting)));
    return words;
  }

  private static Request request(Inputs inputs) {
    List<ConfiguredRule> rules =
        Rulebook.load().rules().stream()
            .filter(rule -> RULES.contains(rule.id()))
            .map(Rule::withDefaults)
            .toList();
    LocalDate from = WeekNumber.monday(inputs.weeks().lastKey());
    return new Request(rules, inputs, from, from.plusDays(6), Path.of("unused"));
  }

  private static org.apache.hadoop.fs.Path path(String address) {
    return new org.apache.hadoop.fs.Path(address);
  }
}
