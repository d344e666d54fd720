package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A back-test finds what an evaluation with the same setting finds, and no more. */
class BacktestTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void findsWhatAnEvaluationFindsWithEachSettingOfEachRule(long seed) throws Exception {
    Inputs inputs = RandomWorld.withSeed(seed).write(directory);
    long all = 0;
    for (Rule rule : Rulebook.load().rules()) {
      List<ConfiguredRule> settings = settings(rule);
      List<Trial> trials =
          engine().backtest(backtest(inputs, settings), new Cancellation(), Progress.UNSEEN);
      assertThat(trials).extracting(Trial::setting).isEqualTo(settings);
      for (Trial trial : trials) {
        Evaluation evaluation = evaluate(inputs, trial.setting());
        assertThat(rows(trial.findings()))
            .as(rule.id() + trial.setting().values())
            .isEqualTo(rows(evaluation.findings()));
        assertThat(trial.fired())
            .isEqualTo(
                evaluation.rules().getFirst().counts().stream()
                    .filter(count -> count.outcome() == Outcome.FIRED)
                    .toList());
        assertThat(trial.findingsCount()).isEqualTo(evaluation.fired());
        all += trial.findingsCount();
      }
    }
    assertThat(all).isPositive();
  }

  @Test
  void leavesNothingWhenItIsCancelledOrAFileIsDamaged() throws Exception {
    Inputs inputs = RandomWorld.withSeed(13).write(directory);
    Backtest backtest = backtest(inputs, settings(Rulebook.load().rule("W03")));
    Cancellation cancellation = new Cancellation();
    assertThatThrownBy(() ->
            engine()
                .backtest(
                    backtest,
                    cancellation,
                    (step, done, steps) -> {
                      if (done == 1) {
                        cancellation.cancel();
                      }
                    }))
        .hasMessage("运行已取消");
    assertThat(backtest.outputDirectory()).isEmptyDirectory();

    Path file = inputs.weekFiles(inputs.weeks().lastKey(), inputs.weeks().lastKey()).getFirst();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> engine().backtest(backtest, new Cancellation(), Progress.UNSEEN))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("已损坏");
    assertThat(backtest.outputDirectory()).isEmptyDirectory();
  }

  /** The national setting, and one with each number moved as far as it may go. */
  private static List<ConfiguredRule> settings(Rule rule) {
    List<ConfiguredRule> settings = new ArrayList<>();
    settings.add(rule.withDefaults());
    for (Parameter parameter : rule.parameters()) {
      if (parameter.stricter() == Parameter.Stricter.LOWER && parameter.min() != null) {
        settings.add(rule.with(Map.of(parameter.name(), parameter.min().toPlainString())));
      } else if (parameter.stricter() == Parameter.Stricter.HIGHER && parameter.max() != null) {
        settings.add(rule.with(Map.of(parameter.name(), parameter.max().toPlainString())));
      }
    }
    return settings;
  }

  private Backtest backtest(Inputs inputs, List<ConfiguredRule> settings) {
    return new Backtest(settings, inputs, from(inputs), to(inputs), directory.resolve("tested"));
  }

  private Evaluation evaluate(Inputs inputs, ConfiguredRule setting) {
    return engine()
        .evaluate(
            new Request(
                List.of(setting),
                inputs,
                from(inputs),
                to(inputs),
                directory.resolve("evaluated")));
  }

  private Engine engine() {
    return new Engine(EngineSettings.forDirectory(directory.resolve("tmp")));
  }

  private static LocalDate from(Inputs inputs) {
    return WeekNumber.monday(inputs.weeks().firstKey() + 2);
  }

  private static LocalDate to(Inputs inputs) {
    return WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6);
  }

  private static List<String> rows(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (finding_key, unit_code, week_no, day_no, observed, baseline, ratio,"
                    + " peer_baseline, peer_ratio, cycles, figure)::varchar from read_parquet('"
                    + file
                    + "')")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
