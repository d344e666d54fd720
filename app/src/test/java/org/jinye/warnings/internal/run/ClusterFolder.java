package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Outcome;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.RuleEvaluation;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.ResultFile;
import org.jinye.rulebook.engine.RunDescription.RuleResult;
import org.jinye.supply.LakeFile;
import org.jinye.supply.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes what a cluster would leave, by the engine at hand: Spark's files are equal to its files.
 */
@Component
public class ClusterFolder {

  private final Snapshots snapshots;
  private final LakeInputs lake;
  private final RulesInForce rules;
  private final RunBench bench;
  private final InputFiles inputFiles;
  private final ObjectMapper json;

  ClusterFolder(
      Snapshots snapshots,
      LakeInputs lake,
      RulesInForce rules,
      RunBench bench,
      InputFiles inputFiles,
      ObjectMapper json) {
    this.snapshots = snapshots;
    this.lake = lake;
    this.rules = rules;
    this.bench = bench;
    this.inputFiles = inputFiles;
    this.json = json;
  }

  /**
   * The last week of a small city.
   *
   * @param unit the city, or what several begin with
   */
  void write(Path folder, String unit, String ruleCity) {
    Scope.system("test")
        .run(() -> {
          snapshots.write(unit, folder);
          compute(folder, rules.of(ruleCity, SmallCity.TO), null);
        });
  }

  /** What was prepared in a folder, and nothing else. */
  void follow(Path assigned, Path folder) {
    try (Stream<Path> files = Files.list(assigned)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      Path file = folder.resolve(RunAssignment.FILE);
      RunAssignment assignment = json.readValue(Files.readAllBytes(file), RunAssignment.class);
      Scope.system("test")
          .run(() ->
              compute(folder, assignment.configured(Rulebook.load()), InputFiles.sha256(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compute(Path folder, List<ConfiguredRule> inForce, @Nullable String assignment) {
    Request bare = request(inForce, Inputs.of(Map.of(), Map.of(), null), folder);
    Map<InputTable, List<LakeFile>> weeks =
        lake.listFiles(bare.firstWeekNeeded(), bare.lastWeekNeeded());
    Inputs inputs = LakeInputs.together(new RunFolder(folder), weeks);
    Evaluation evaluation = bench.engine().evaluate(request(inForce, inputs, folder));
    write(folder, description(folder, weeks, evaluation, assignment));
  }

  void change(Path folder, UnaryOperator<String> change) {
    Path file = folder.resolve(RunDescription.FILE);
    try {
      String before = Files.readString(file);
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("nothing changes");
      }
      Files.writeString(file, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RunDescription description(
      Path folder,
      Map<InputTable, List<LakeFile>> weeks,
      Evaluation evaluation,
      @Nullable String assignment) {
    List<LakeInput> read = new ArrayList<>();
    weeks.forEach((table, files) ->
        files.forEach(file ->
            read.add(
                new LakeInput(
                    table.viewName(), file.path().toString(), file.sha256(), file.lines()))));
    return new RunDescription(
        RunDescription.FORMAT,
        "Apache Spark 4.2.0",
        "hadoop",
        "2026-09-21T01:02:03Z",
        SmallCity.FROM.toString(),
        SmallCity.TO.toString(),
        read,
        folder.toString(),
        files(folder),
        evaluation.rules().stream().map(ClusterFolder::result).toList(),
        12.5,
        assignment);
  }

  private List<ResultFile> files(Path folder) {
    try (Stream<Path> all = Files.list(folder);
        DuckSession duck = bench.duck()) {
      List<Path> parquet = all.filter(file -> file.toString().endsWith(".parquet")).toList();
      return inputFiles.describe(duck, parquet).stream()
          .map(file ->
              new ResultFile(
                  file.name().substring(file.name().lastIndexOf('/') + 1),
                  file.sha256(),
                  file.lines()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleResult result(RuleEvaluation rule) {
    Map<String, Long> subjects = new TreeMap<>();
    for (Outcome outcome : Outcome.values()) {
      subjects.put(outcome.code(), rule.subjects(outcome));
    }
    return new RuleResult(
        rule.rule().rule().id(),
        rule.rule().rule().version(),
        rule.rule().values(),
        rule.rule().variants(),
        subjects,
        0.5);
  }

  private static Request request(List<ConfiguredRule> rules, Inputs inputs, Path folder) {
    return new Request(rules, inputs, SmallCity.FROM, SmallCity.TO, folder);
  }

  private void write(Path folder, RunDescription description) {
    try {
      Files.write(folder.resolve(RunDescription.FILE), json.writeValueAsBytes(description));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
