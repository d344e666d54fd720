package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportState;
import org.jinye.supply.Lake;
import org.jinye.supply.LakeFile;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.testing.Command;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Kills a real process in the middle of a real import, and looks at what is left. */
class KilledImportTest {

  private static final int KILLS = 3;
  private static final int LINES = 1_200_000;

  /** About as long as an import takes: the kills are spread over it. */
  private static final int IMPORT_MS = 900;

  private static final String WHAT_COUNTS =
      """
      select count(*) || ' lines, ' || count(distinct (order_number, line_number)) || ' keys, '
        || sum(quantity_sticks) || ' sticks, ' || sum(amount_fen) || ' fen'
      from read_parquet(%s, hive_partitioning = false)
      """;

  @TempDir private Path folder;

  @Test
  void doublesNothingAndLosesNothingHoweverOftenItIsKilled() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    Path first = lines("first.csv", 0, LINES / 3);
    try (ConfigurableApplicationContext application = installation.open()) {
      int status = Installation.run(application, "import", retailers(), items(), first.toString());
      assertThat(status).isZero();
    }
    long seed = System.nanoTime();
    var random = new Random(seed);
    List<String> files = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      // each overlaps with the first and with its neighbour
      Path file = lines("file-" + i + ".csv", LINES / 6 * (i + 1), LINES / 6 * (i + 4));
      files.add(file.toString());
      kill(installation, file, Math.round((i + random.nextDouble()) / KILLS * IMPORT_MS));
    }
    try (ConfigurableApplicationContext application = installation.open()) {
      assertThat(states(application)).as("seed " + seed).contains(ImportState.RUNNING);
      assertThat(Installation.run(application, "import", files.toArray(String[]::new))).isZero();
      LeftImports.takeUp(application);
      assertThat(whatCounts(application)).as("seed " + seed).isEqualTo(whatWasGiven());
      assertThat(states(application)).containsOnly(ImportState.FINISHED);
      assertThat(LeftImports.list(application))
          .filteredOn(done -> !done.isRepetition())
          .as("two registers, the first file, and those that were killed")
          .hasSize(3 + KILLS);
    }
  }

  private static void kill(Installation installation, Path file, long afterMs) throws Exception {
    long before = LeftImports.workFolders(installation);
    Command command = installation.start("import", file.toString());
    command.killOnce(
        () -> LeftImports.workFolders(installation) > before, Duration.ofMillis(afterMs));
  }

  private static List<ImportState> states(ConfigurableApplicationContext application) {
    return LeftImports.list(application).stream().map(ImportRecord::state).toList();
  }

  private static String whatCounts(ConfigurableApplicationContext application) {
    List<Path> files =
        application.getBean(Lake.class).listFiles(0, 10_000).stream().map(LakeFile::path).toList();
    try (Duck duck = Duck.open(application.getBean(Workbench.class).readingLimits())) {
      return duck.list(WHAT_COUNTS.formatted(Sql.paths(files)), row -> row.getString(1)).getFirst();
    }
  }

  private static String whatWasGiven() {
    return "%d lines, %d keys, %d sticks, %d fen"
        .formatted(
            LINES,
            LINES,
            IntStream.range(0, LINES).mapToLong(i -> cartons(i) * 200L).sum(),
            LINES * 10_000L);
  }

  private static int cartons(int line) {
    return 1 + line % 5;
  }

  private Path lines(String name, int from, int to) throws IOException {
    Stream<String> lines = IntStream.range(from, to).mapToObj(KilledImportTest::line);
    return Files.write(
        folder.resolve(name),
        Stream.concat(Stream.of("订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)"), lines).toList());
  }

  private static String line(int i) {
    int order = i / 10;
    return "O%d,%d,R%d,I%d,2026-0%d-1%d 09:00,%d,100"
        .formatted(order, i % 10, order % 100, i % 7, 1 + order % 6, order % 9, cartons(i));
  }

  private String retailers() throws IOException {
    return register("许可证号,店名,县局代码,供货状态", 100, i -> "R" + i + ",店,990101,正常");
  }

  private String items() throws IOException {
    return register("品规代码,品规名称,价类,供货类型", 7, i -> "I" + i + ",烟,一类,普通");
  }

  private String register(String header, int rows, IntFunction<String> row) throws IOException {
    String text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
    return Files.writeString(Files.createTempFile(folder, "r", ".csv"), header + "\n" + text)
        .toString();
  }
}
