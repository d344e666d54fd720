package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.Variant;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.GeneratedLake;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.rulebook.engine.RunAssignment.AssignedRule;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.ResultFile;
import org.jinye.rulebook.engine.RunDescription.RuleResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the application prepares is computed to the letter: its rules, its values, its files. */
class AssignmentTest {
  private static final int RETAILERS = 150;
  private static final int WEEKS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final Storage storage = new Storage(new Configuration());
  private Request request;
  private Path lake;
  private Path given;

  @BeforeEach
  void prepare() throws Exception {
    Path world = Files.createDirectories(directory.resolve("world"));
    var inputs = GeneratedLake.build(world, RETAILERS, WEEKS);
    LocalDate from = WeekNumber.monday(inputs.weeks().lastKey());
    request = new Request(released(), inputs, from, from.plusDays(6), directory.resolve("unused"));
    lake = world;
    given = Files.createDirectories(directory.resolve("given"));
  }

  @Test
  void computesByTheReleasedValuesOfEachUnitAndTellsWhatItDid() throws Exception {
    BothEngines both = BothEngines.evaluate(request, directory);
    BothEngines byDefaults = BothEngines.evaluate(withDefaults(), directory.resolve("defaults"));
    give();

    assertThat(submit()).as(said.toString(StandardCharsets.UTF_8)).isZero();

    both.expectEqual();
    assertThat(BothEngines.count(both.duckdb().resolve("findings.parquet")))
        .isNotEqualTo(BothEngines.count(byDefaults.duckdb().resolve("findings.parquet")));
    RunDescription run =
        JSON.readValue(both.spark().resolve(RunDescription.FILE).toFile(), RunDescription.class);
    assertThat(run.format()).isEqualTo(RunDescription.FORMAT);
    assertThat(run.assignment()).isEqualTo(sha256(given.resolve(RunAssignment.FILE)));
    assertThat(both.spark().resolve(RunAssignment.FILE))
        .hasSameBinaryContentAs(given.resolve(RunAssignment.FILE));
    assertThat(List.of(run.from(), run.to()))
        .containsExactly(request.from().toString(), request.to().toString());
    assertThat(run.rules().stream().map(RuleResult::variants))
        .containsExactlyElementsOf(request.rules().stream().map(ConfiguredRule::variants).toList());
    assertThat(run.rules().stream().map(RuleResult::parameters))
        .containsExactlyElementsOf(request.rules().stream().map(ConfiguredRule::values).toList());
    assertThat(run.fired())
        .isEqualTo(BothEngines.count(both.spark().resolve("findings.parquet")))
        .isPositive();
    assertThat(run.lake().stream().map(LakeInput::sha256))
        .containsExactlyInAnyOrderElementsOf(lakeInputs().stream().map(LakeInput::sha256).toList());
    for (ResultFile file : run.files()) {
      assertThat(sha256(both.spark().resolve(file.name()))).isEqualTo(file.sha256());
    }
  }

  @Test
  void refusesAnotherFileOfTheLakeBeforeItComputes() throws Exception {
    give();
    Path file = lake.resolve(lakeInputs().getLast().address());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

    expectRefusal("文件 " + file + " 与计算任务记录的校验码不符");
  }

  @Test
  void refusesALakeThatLacksAFile() throws Exception {
    give();
    Path file = lake.resolve(lakeInputs().getLast().address());
    Files.delete(file);

    expectRefusal("找不到计算任务要读的文件 " + file);
  }

  @Test
  void refusesAnotherSnapshot() throws Exception {
    give();
    Files.copy(
        given.resolve("items.parquet"),
        given.resolve("filings.parquet"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    expectRefusal("filings.parquet 与计算任务记录的校验码不符");
  }

  @Test
  void refusesARuleThatTheBookAtHandDoesNotHave() throws Exception {
    give();
    change("\"version\":1", "\"version\":9");

    expectRefusal("规则 W03 第 9 版不在本程序的规则库里");
  }

  @Test
  void refusesABrokenAssignmentAndNone() throws Exception {
    expectRefusal("找不到计算任务 " + given.resolve(RunAssignment.FILE));
    give();
    change("\"rules\"", "\"rulez");

    expectRefusal("assignment.json 缺失或已损坏");
  }

  @Test
  void leavesNothingToChooseBesideAnAssignment() throws Exception {
    give();

    assertThat(submit("--set", "W03.ratio=5")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("计算任务已经写明了 --set，不能再写");
  }

  @Test
  void refusesKeysInTheCommandLine() throws Exception {
    give();

    assertThat(submit("--conf", "spark.hadoop.fs.s3a.secret.key=x")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("AWS_SECRET_ACCESS_KEY");
  }

  /** The first county asks for less, and so does a class of supply. */
  private static List<ConfiguredRule> released() {
    Rulebook rulebook = Rulebook.load();
    return List.of(
        rulebook
            .rule("W03")
            .with(
                Map.of("ratio", "1.9", "floor", "1"),
                List.of(new Variant("ratio", Variant.Dimension.UNIT, "990101", "1"))),
        rulebook
            .rule("W06")
            .with(
                Map.of(),
                List.of(new Variant("own_ratio", Variant.Dimension.SUPPLY_TYPE, "scarce", "1.5"))));
  }

  private Request withDefaults() {
    List<ConfiguredRule> rules =
        request.rules().stream().map(ConfiguredRule::rule).map(Rule::withDefaults).toList();
    return new Request(
        rules, request.inputs(), request.from(), request.to(), directory.resolve("unused"));
  }

  /** As the application does. */
  private void give() throws Exception {
    LakeOfWeeks.nameAsInTheLake(lake);
    EmptyTable.write(InputTable.FILINGS, lake);
    List<ResultFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(lake)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".parquet")).toList()) {
        Files.copy(file, given.resolve(file.getFileName()));
        files.add(new ResultFile(file.getFileName().toString(), sha256(file), 0));
      }
    }
    RunAssignment assignment =
        new RunAssignment(
            RunAssignment.FORMAT,
            "9901",
            request.from().toString(),
            request.to().toString(),
            lakeInputs(),
            files,
            request.rules().stream().map(AssignedRule::of).toList());
    JSON.writeValue(given.resolve(RunAssignment.FILE).toFile(), assignment);
  }

  private List<LakeInput> lakeInputs() throws Exception {
    List<LakeInput> inputs = new ArrayList<>();
    for (String table : List.of("order_lines", "deliveries")) {
      try (Stream<Path> all = Files.walk(lake.resolve(table))) {
        for (Path file : all.filter(one -> one.toString().endsWith(".parquet")).sorted().toList()) {
          inputs.add(new LakeInput(table, lake.relativize(file).toString(), sha256(file), 0));
        }
      }
    }
    return Collections.unmodifiableList(inputs);
  }

  private void change(String from, String to) throws Exception {
    Path file = given.resolve(RunAssignment.FILE);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private void expectRefusal(String sentence) {
    assertThat(submit()).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(sentence);
    assertThat(directory.resolve("spark/run.json")).doesNotExist();
  }

  private int submit(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--master",
                "local[2]",
                "--assignment",
                given.toString(),
                "--lake",
                lake.toString(),
                "--out",
                directory.resolve("spark").toString(),
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=1",
                "--conf",
                "spark.driver.host=127.0.0.1"));
    words.addAll(List.of(more));
    return Submit.run(words.toArray(String[]::new), console, console);
  }

  private String sha256(Path file) throws Exception {
    return storage.sha256(new org.apache.hadoop.fs.Path(file.toString()));
  }
}
