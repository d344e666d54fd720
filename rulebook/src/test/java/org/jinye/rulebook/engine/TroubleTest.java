package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.EvaluationException.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is said in Chinese, names the file, and leaves no half-made result. */
class TroubleTest {
  @TempDir Path directory;
  private Inputs inputs;

  @BeforeEach
  void makeAWorld() throws Exception {
    inputs = RandomWorld.withSeed(11).write(directory);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.95})
  void namesAWeekFileThatWasCutShort(double kept) throws Exception {
    Path file = someWeekFile();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * kept)));

    expectProblem(Problem.UNREADABLE_FILE, file);
  }

  @Test
  void namesAWeekFileWithDamageInItsMiddle() throws Exception {
    Path file = someWeekFile();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4, bytes.length / 3, (byte) 0xa5);
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    expectProblem(Problem.UNREADABLE_FILE, file);
  }

  @Test
  void namesAFileThatIsNotThere() throws Exception {
    Files.delete(inputs.files(InputTable.ITEMS).getFirst());

    expectProblem(Problem.UNREADABLE_FILE, inputs.files(InputTable.ITEMS).getFirst());
  }

  @Test
  void namesTheColumnsThatAreMissing() throws Exception {
    rewrite(
        inputs.files(InputTable.RETAILERS).getFirst(),
        "select retailer_id, unit_code, grade from r");

    assertThatThrownBy(this::evaluate)
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("retailers.parquet")
        .hasMessageContaining("supply_status、order_weekday、first_order_day");
  }

  @Test
  void namesAFileWhoseColumnHoldsSomethingElse() throws Exception {
    rewrite(
        inputs.files(InputTable.ITEMS).getFirst(),
        "select item_id, 'soon' as first_order_day, listed_day from r");

    expectProblem(Problem.UNREADABLE_FILE, inputs.files(InputTable.ITEMS).getFirst());
  }

  @Test
  void refusesToStartWhenItWasCancelledBefore() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    assertThatThrownBy(() -> engine(1024).evaluate(request(), cancellation)).hasMessage("运行已取消");
  }

  @Test
  void stopsWhenItIsCancelledFromAnotherThread() throws Exception {
    Cancellation cancellation = new Cancellation();
    try (ExecutorService executor = Executors.newSingleThreadExecutor();
        Session session =
            Session.open(EngineSettings.forDirectory(directory.resolve("tmp")), cancellation)) {
      Future<?> endless =
          executor.submit(() ->
              session.execute("试验", "select count(*) from range(10000000) a, range(10000000) b"));
      Thread.sleep(200);
      cancellation.cancel();

      assertThatThrownBy(endless::get).hasRootCauseMessage("运行已取消");
    }
  }

  @Test
  void keepsTheFormerFilesWhenAnEvaluationFails() throws Exception {
    Evaluation before = evaluate();
    byte[] findings = Files.readAllBytes(before.findings());
    Files.write(someWeekFile(), new byte[] {1, 2, 3});

    assertThatThrownBy(this::evaluate).isInstanceOf(EvaluationException.class);
    assertThat(Files.readAllBytes(before.findings())).isEqualTo(findings);
    try (var files = Files.list(directory.resolve("run"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .contains("findings.parquet", "baseline.parquet", "subjects-W03.parquet")
          .noneMatch(name -> name.endsWith(".unfinished"));
    }
  }

  @Test
  void saysWhenMemoryAndSpillSpaceAreNotEnough() {
    try (Session session =
        Session.open(new EngineSettings(64, 1, directory.resolve("tmp"), 1), new Cancellation())) {
      assertThatThrownBy(() ->
              session.execute(
                  "试验",
                  "create temp table t as select range as a, hash(range) as b from range(30000000)"))
          .isInstanceOfSatisfying(
              EvaluationException.class,
              failure -> assertThat(failure.problem()).isEqualTo(Problem.OUT_OF_MEMORY));
    }
  }

  @Test
  void saysWhenTheResultCannotBeWritten() throws Exception {
    Files.createDirectories(directory.resolve("run"));
    Files.createDirectory(directory.resolve("run/findings.parquet.unfinished"));

    assertThatThrownBy(this::evaluate).isInstanceOf(EvaluationException.class);
  }

  private void expectProblem(Problem problem, Path file) {
    assertThatThrownBy(this::evaluate)
        .isInstanceOfSatisfying(
            EvaluationException.class,
            failure -> {
              assertThat(failure.problem()).isEqualTo(problem);
              assertThat(failure.file()).isEqualTo(file);
              assertThat(failure).hasMessageContaining(file.toString());
            });
  }

  private Evaluation evaluate() {
    return engine(1024).evaluate(request());
  }

  private Engine engine(int megabytes) {
    return new Engine(new EngineSettings(megabytes, 2, directory.resolve("tmp"), 100));
  }

  private Request request() {
    LocalDate from = WeekNumber.monday(inputs.weeks().firstKey());
    LocalDate to = WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6);
    List<ConfiguredRule> rules = Rulebook.load().rules().stream().map(Rule::withDefaults).toList();
    return new Request(rules, inputs, from, to, directory.resolve("run"));
  }

  private Path someWeekFile() {
    int week = inputs.weeks().firstKey() + 3;
    return inputs.weekFiles(week, week).getFirst();
  }

  private static void rewrite(Path file, String select) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table r as from " + Session.quoted(file.toString()));
      statement.execute(
          "copy (" + select + ") to " + Session.quoted(file.toString()) + " (format parquet)");
    }
  }
}
