package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.Cases;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong is said in Chinese, names file or option, and leaves nothing behind. */
class RefusalsTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
  private final List<String> words = new ArrayList<>();

  @BeforeEach
  void makeASmallLake() throws Exception {
    Request request = Cases.all().getFirst().request(directory);
    Path lake = directory.resolve("order_lines");
    for (int week : request.inputs().weeks().keySet()) {
      Files.move(lake.resolve("week=" + week), lake.resolve("week=" + WeekNumber.isoName(week)));
    }
    EmptyTable.write(InputTable.ITEMS, directory);
    EmptyTable.write(InputTable.FILINGS, directory);
    words.addAll(
        List.of(
            "--master",
            "local[1]",
            "--from",
            request.from().toString(),
            "--to",
            request.to().toString(),
            "--lake",
            directory.toString(),
            "--snapshot",
            directory.toString(),
            "--out",
            directory.resolve("out").toString(),
            "--rules",
            "W07",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.sql.shuffle.partitions=1",
            "--conf",
            "spark.driver.host=127.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "--rules, W99, 没有规则 W99",
    "--from, 今天, 应为日期",
    "--to, 2001-01-01, 早于开始日期",
    "--lake, /nowhere, 找不到 /nowhere 里的订单数据",
    "--snapshot, /nowhere, 找不到快照文件 /nowhere/retailers.parquet",
    "--master, spark://127.0.0.1:1, 连接不上集群 spark://127.0.0.1:1"
  })
  void refusesAnOptionWhoseValueWillNotDo(String option, String value, String sentence) {
    words.set(words.indexOf(option) + 1, value);

    expectComplaint(sentence);
  }

  @Test
  void refusesAnOptionThatIsUnknownOrHasNoValue() {
    words.addAll(List.of("--speed", "9"));
    expectComplaint("没有选项 --speed");
    words.remove("9");
    words.set(words.size() - 1, "--set");
    expectComplaint("选项 --set 后面缺少值");
  }

  @Test
  void refusesAParameterThatTheRuleDoesNotTake() {
    words.addAll(List.of("--set", "W07.allowed=5"));

    expectComplaint("不得大于 1");
  }

  @Test
  void namesADamagedFile() throws Exception {
    Path file = aWeekFile();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    expectComplaint(file + " 缺失或已损坏");
  }

  @Test
  void namesAFileWithDamageInItsMiddle() throws Exception {
    Path file = aWeekFile();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4, bytes.length / 3, (byte) 0xa5);
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    expectComplaint("缺失或已损坏");
  }

  @Test
  void doesNotCountAWeekTwiceThatHasTwoFiles() throws Exception {
    Path file = aWeekFile();
    Files.copy(file, file.resolveSibling("replaced.parquet"));

    expectComplaint("有 2 个数据文件，无法判断以哪个为准");
  }

  private void expectComplaint(String sentence) {
    int code =
        Submit.run(
            words.toArray(String[]::new),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8));

    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains(sentence);
    assertThat(code).isEqualTo(1);
    assertThat(directory.resolve("out/findings.parquet")).doesNotExist();
  }

  private Path aWeekFile() throws Exception {
    try (Stream<Path> files = Files.walk(directory.resolve("order_lines"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
