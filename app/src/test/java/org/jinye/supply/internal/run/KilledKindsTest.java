package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportState;
import org.jinye.supply.Lake;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills real processes in the middle of importing every kind of record beside the order lines, some
 * as JSON lines, and looks at what is left when they are told once more.
 */
class KilledKindsTest {

  private static final int KILLS = 3;
  private static final int SHOPS = 200;
  private static final int MANY = 40_000;
  private static final int SOME = 3_000;

  /** About as long as the imports take together: the kills are spread over it. */
  private static final int IMPORTS_MS = 4_000;

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  @TempDir private Path folder;

  @Test
  void losesAndDoublesNothingOfAnyKindHoweverOftenItIsKilled() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    long seed = System.nanoTime();
    var random = new Random(seed);
    try (ConfigurableApplicationContext application = installation.open()) {
      assertThat(Installation.run(application, "import", shops(), items())).isZero();
      String[] files = files();
      for (int kill = 0; kill < KILLS; kill++) {
        long left = LeftImports.workFolders(installation);
        long later = Math.round((kill + random.nextDouble()) / KILLS * IMPORTS_MS);
        installation
            .start("import", files)
            .killOnce(() -> LeftImports.workFolders(installation) > left, Duration.ofMillis(later));
      }
      assertThat(Installation.run(application, "import", files)).isZero();
      LeftImports.takeUp(application);

      assertThat(whatCounts(application)).as("seed " + seed).isEqualTo(whatWasGiven());
      assertThat(LeftImports.list(application))
          .extracting(ImportRecord::state)
          .containsOnly(ImportState.FINISHED);
      assertThat(LeftImports.list(application))
          .filteredOn(done -> !done.isRepetition())
          .as("two registers, and each file once")
          .hasSize(2 + files.length)
          .allSatisfy(done -> assertThat(done.rows().rejected()).isZero());
    }
  }

  private static List<String> whatWasGiven() {
    return List.of(
        "attributes " + SOME,
        "counts " + SOME + " " + sum(SOME),
        "deliveries " + MANY + " " + MANY + " " + sum(MANY),
        "filings " + SOME,
        "limits " + SOME + " " + sum(SOME),
        "payments " + MANY + " " + MANY + " " + MANY * 10_000L,
        "plans " + SOME + " " + sum(SOME),
        "seizures " + SOME + " " + SOME);
  }

  private List<String> whatCounts(ConfigurableApplicationContext application) {
    List<String> counts = new ArrayList<>();
    counts.addAll(
        strings(
            application,
            """
            select 'attributes ' || count(*) from retailers.attribute where attribute = 'grade'
              and value <> '5'
            union all
            select 'counts ' || count(*) || ' ' || sum(quantity_sticks) from supply.stock_count
            union all
            select 'filings ' || count(distinct filing_number) from supply.filing
            union all
            select 'limits ' || count(*) || ' ' || sum(limit_sticks) from supply.order_limit
            union all
            select 'plans ' || count(*) || ' ' || sum(planned_sticks) from supply.plan
            union all
            select 'seizures ' || count(*) || ' ' || count(distinct seizure_number)
            from supply.seizure
            """));
    counts.addAll(
        ofLake(
            application,
            RecordKind.DELIVERIES,
            "'deliveries ' || count(*) || ' ' || count(distinct order_number) || ' ' || sum(quantity_sticks)"));
    counts.addAll(
        ofLake(
            application,
            RecordKind.PAYMENTS,
            "'payments ' || count(*) || ' ' || count(distinct payment_number) || ' ' || sum(amount_fen)"));
    return counts.stream().sorted().toList();
  }

  private static List<String> ofLake(
      ConfigurableApplicationContext application, RecordKind kind, String what) {
    List<Path> files =
        application.getBean(Lake.class).listFiles(kind, 0, 10_000).stream()
            .map(file -> file.path())
            .toList();
    try (Duck duck = Duck.open(application.getBean(Workbench.class).readingLimits())) {
      return duck.list(
          "select %s from read_parquet(%s, hive_partitioning = false)"
              .formatted(what, Sql.paths(files)),
          row -> row.getString(1));
    }
  }

  private String[] files() throws IOException {
    return new String[] {
      csv("订单号,许可证号,计划送货日期,实际送货日期,送货结果,送货数量(条)", MANY, KilledKindsTest::delivery),
      json(MANY, KilledKindsTest::payment),
      csv(
          "许可证号,品规代码,盘点时间,盘点数量(条),盘点人",
          SOME,
          i -> "%s,I%d,%s 10:00,%d,张三".formatted(shop(i), i % 7, day(i / SHOPS), cartons(i))),
      csv(
          "许可证号,变更项目,变更后,生效日期",
          SOME,
          i -> "%s,档位,%d,%s".formatted(shop(i), 6 + i / SHOPS, day(i / SHOPS))),
      csv(
          "品规代码,起始日期,截止日期,限量(条),县局代码,档位,业态",
          SOME,
          i -> "I%d,%2$s,%2$s,%3$d,,,".formatted(i % 7, day(i / 7), cartons(i))),
      csv(
          "品规代码,起始日期,截止日期,计划投放量(条),县局代码,档位",
          SOME,
          i -> "I%d,%2$s,%2$s,%3$d,,".formatted(i % 7, day(i / 7), cartons(i))),
      json(
          SOME,
          i ->
              "{\"查获编号\":\"S%d\",\"序号\":1,\"查获日期\":\"%s\",\"县局代码\":\"990101\",\"品规代码\":\"I1\",\"数量(条)\":1,\"当事人\":\"李四\",\"喷码\":null}"
                  .formatted(i, day(i % 100))),
      csv(
          "备案号,许可证号,备案类型,起始日期,截止日期",
          SOME,
          i -> "B%d,%s,访销日调整,%s,%s".formatted(i, shop(i), day(1), day(8))),
    };
  }

  private static String delivery(int i) {
    LocalDate day = day(i % 60);
    return "D%d,%s,%s,%s,已送达,%d".formatted(i, shop(i), day, day, cartons(i));
  }

  private static String payment(int i) {
    return "{\"付款流水号\":\"P%d\",\"订单号\":\"D%d\",\"许可证号\":\"%s\",\"金额(元)\":100.00,\"付款时间\":\"%s 10:00\"}"
        .formatted(i, i, shop(i), day(i % 60));
  }

  private static LocalDate day(int n) {
    return FIRST.plusDays(n);
  }

  private static String shop(int i) {
    return "R" + i % SHOPS;
  }

  private static int cartons(int i) {
    return 1 + i % 5;
  }

  private static long sum(int rows) {
    return IntStream.range(0, rows).mapToLong(i -> cartons(i) * 200L).sum();
  }

  private String shops() throws IOException {
    return csv("许可证号,店名,县局代码,档位,供货状态", SHOPS, i -> "R" + i + ",店,990101,5,正常");
  }

  private String items() throws IOException {
    return csv("品规代码,品规名称,价类,供货类型", 7, i -> "I" + i + ",烟,一类,普通");
  }

  private String csv(String header, int rows, IntFunction<String> row) throws IOException {
    return write(".csv", header + "\n", rows, row);
  }

  private String json(int rows, IntFunction<String> row) throws IOException {
    return write(".jsonl", "", rows, row);
  }

  private String write(String end, String head, int rows, IntFunction<String> row)
      throws IOException {
    String text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
    return Files.writeString(Files.createTempFile(folder, "kind", end), head + text + "\n")
        .toString();
  }

  private static List<String> strings(ConfigurableApplicationContext application, String sql) {
    return Scope.system("test")
        .get(() -> application.getBean(JdbcClient.class).sql(sql).query(String.class).list());
  }
}
