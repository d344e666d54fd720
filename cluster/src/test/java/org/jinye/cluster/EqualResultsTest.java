package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.Cases;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Progress;
import org.jinye.rulebook.engine.RandomWorld;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.RuleCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What DuckDB finds, Spark finds: subjects, findings and baseline of every case of every rule, and
 * with the evidence of the screening, as files, in random cities. (Planning the screening takes
 * Spark seconds, too long for each of hundreds of cases; it is the same SQL for all rules.)
 */
class EqualResultsTest {
  private static SparkSession spark;

  @TempDir Path directory;

  static List<RuleCase> cases() throws Exception {
    return Cases.all();
  }

  @BeforeAll
  static void openASession() {
    spark = SparkInTests.session();
  }

  @AfterAll
  static void closeTheSession() {
    spark.stop();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void everyCaseOfEveryRuleComesToTheSameRows(RuleCase ruleCase) throws Exception {
    Request request = ruleCase.request(directory);
    BothEngines both = BothEngines.evaluate(request, directory);
    CaseOnSpark.Results bySpark = new CaseOnSpark(spark.newSession(), request).judge();
    both.expectEqual("subjects-" + ruleCase.rule().id(), bySpark.subjects());
    both.expectEqual("findings", bySpark.findings());
    both.expectEqual("baseline", bySpark.baseline());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aRandomCityComesToTheSameFiles(long seed) throws Exception {
    Inputs inputs = RandomWorld.withSeed(seed).write(directory);
    List<ConfiguredRule> rules = Rulebook.load().rules().stream().map(Rule::withDefaults).toList();
    LocalDate from = WeekNumber.monday(inputs.weeks().firstKey());
    LocalDate to = WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6);
    expectEqual(new Request(rules, inputs, from, to, directory.resolve("run")));
  }

  private void expectEqual(Request request) throws Exception {
    BothEngines both = BothEngines.evaluate(request, directory);
    new ClusterEngine(spark).evaluate(both.forSpark(request, directory), Progress.UNSEEN);
    both.expectEqual();
    assertThat(both.findings()).isPositive();
    assertThat(both.columnsOfFindings()).isEqualTo(columnsOf(Finding.class));
  }

  /** A record within the record stands for its own columns. */
  private static long columnsOf(Class<?> row) {
    long columns = 0;
    for (var component : row.getRecordComponents()) {
      columns += component.getType().isRecord() ? columnsOf(component.getType()) : 1;
    }
    return columns;
  }
}
