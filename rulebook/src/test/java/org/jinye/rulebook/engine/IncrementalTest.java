package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the rulebook: a week judged alone is the same as that week of the whole history. */
class IncrementalTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWeekJudgedAloneEqualsThatWeekOfAllWeeks(long seed) throws Exception {
    Inputs inputs = RandomWorld.withSeed(seed).write(directory);
    int first = inputs.weeks().firstKey();
    int last = inputs.weeks().lastKey();
    Evaluation whole = evaluate(inputs, first, last);

    long findings = 0;
    for (int week = first; week <= last; week++) {
      Evaluation alone = evaluate(inputs, week, week);
      assertThat(ResultFiles.findings(alone)).isEqualTo(ResultFiles.findingsOfWeek(whole, week));
      assertThat(ResultFiles.baseline(alone)).isEqualTo(ResultFiles.baselineOfWeek(whole, week));
      assertThat(counts(alone, week)).isEqualTo(counts(whole, week));
      findings += alone.fired();
    }

    assertThat(findings).isEqualTo(whole.fired()).isGreaterThan(50);
    assertThat(whole.rules())
        .allSatisfy(rule -> assertThat(rule.subjects(Outcome.FIRED)).isPositive());
  }

  @ParameterizedTest
  @ValueSource(longs = {4})
  void theSameInputsGiveTheSameBytes(long seed) throws Exception {
    Inputs inputs = RandomWorld.withSeed(seed).write(directory);

    Evaluation once = evaluate(inputs, inputs.weeks().firstKey(), inputs.weeks().lastKey());
    byte[] findings = Files.readAllBytes(once.findings());
    byte[] baseline = Files.readAllBytes(once.baseline());
    Evaluation again = evaluate(inputs, inputs.weeks().firstKey(), inputs.weeks().lastKey());

    assertThat(Files.readAllBytes(again.findings())).isEqualTo(findings);
    assertThat(Files.readAllBytes(again.baseline())).isEqualTo(baseline);
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void findingsAndCountsAddUp(long seed) throws Exception {
    Inputs inputs = RandomWorld.withSeed(seed).write(directory);

    Evaluation whole = evaluate(inputs, inputs.weeks().firstKey(), inputs.weeks().lastKey());

    assertThat(ResultFiles.findings(whole)).hasSize((int) whole.fired()).doesNotHaveDuplicates();
    for (RuleEvaluation rule : whole.rules()) {
      assertThat(rule.counts())
          .filteredOn(count -> count.outcome() == Outcome.NOT_EVALUATED)
          .allMatch(count -> count.reason() != null);
    }
  }

  private Evaluation evaluate(Inputs inputs, int firstWeek, int lastWeek) {
    List<ConfiguredRule> rules = Rulebook.load().rules().stream().map(Rule::withDefaults).toList();
    LocalDate from = WeekNumber.monday(firstWeek);
    LocalDate to = WeekNumber.monday(lastWeek).plusDays(6);
    Path output = directory.resolve("run-" + firstWeek + "-" + lastWeek);
    return new Engine(EngineSettings.forDirectory(directory.resolve("tmp")))
        .evaluate(new Request(rules, inputs, from, to, output));
  }

  private static List<String> counts(Evaluation evaluation, int week) {
    List<String> counts = new ArrayList<>();
    for (RuleEvaluation rule : evaluation.rules()) {
      for (OutcomeCount count : rule.counts()) {
        if (count.weekNo() == week) {
          counts.add(rule.rule().rule().id() + " " + count);
        }
      }
    }
    return counts;
  }
}
