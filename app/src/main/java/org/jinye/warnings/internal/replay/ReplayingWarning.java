package org.jinye.warnings.internal.replay;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jinye.platform.DataDirectory;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.RulebookException;
import org.jinye.rulebook.engine.BaselineRow;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.EvaluationException;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.ResultReader;
import org.jinye.warnings.internal.replay.Replay.Verdict;
import org.jinye.warnings.internal.run.FindingSentence;
import org.jinye.warnings.internal.run.RunBench;
import org.jinye.warnings.internal.run.RunDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Judges once more what a run judged, by the one rule that raised a warning, and compares. Changes
 * nothing; one at a time in a process, with little memory, so that runs go on beside it.
 */
@Component
public class ReplayingWarning {

  private static final Duration WAITING = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** The others are marked in the table of the files. */
  private static final int NAMED = 3;

  private final RaisedQuery query;
  private final RunDetails runs;
  private final ReplayFiles files;
  private final Rulebook rulebook;
  private final RunBench bench;
  private final DataDirectory data;
  private final Semaphore turn = new Semaphore(1, true);

  ReplayingWarning(
      RaisedQuery query,
      RunDetails runs,
      ReplayFiles files,
      Rulebook rulebook,
      RunBench bench,
      DataDirectory data) {
    this.query = query;
    this.runs = runs;
    this.files = files;
    this.rulebook = rulebook;
    this.bench = bench;
    this.data = data;
  }

  /** The rule as the run judged by it; empty when the version or its parameters ship no more. */
  public Optional<ConfiguredRule> rule(Raised raised) {
    Optional<Rule> version =
        rulebook.rules().stream()
            .filter(rule -> rule.id().equals(raised.finding().ruleId()))
            .filter(rule -> rule.version() == raised.finding().ruleVersion())
            .findFirst();
    if (version.isEmpty() || raised.values().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(version.get().with(raised.values(), raised.variants()));
    } catch (RulebookException refused) {
      return Optional.empty();
    }
  }

  public Replay replay(Raised raised) {
    Optional<ConfiguredRule> rule = rule(raised);
    if (rule.isEmpty()) {
      return Replay.none(
          Verdict.IMPOSSIBLE,
          "规则库里没有规则 %s 第 %d 版，或这次评估没有记下它的参数，无法重放。"
              .formatted(raised.finding().ruleId(), raised.finding().ruleVersion()),
          List.of());
    }
    try {
      if (!turn.tryAcquire(WAITING.toMillis(), TimeUnit.MILLISECONDS)) {
        return Replay.none(Verdict.BUSY, "别人正在重放另一件预警，一次只进行一件。请稍后再试。", List.of());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Replay.none(Verdict.BUSY, "系统正在停止，请稍后再试。", List.of());
    }
    try {
      return inTurn(raised, rule.get());
    } finally {
      turn.release();
    }
  }

  private Replay inTurn(Raised raised, ConfiguredRule rule) {
    ReplayFiles.Gathered gathered = files.gather(raised, rule, runs.listInputs(raised.runId()));
    List<CheckedFile> broken = gathered.files().stream().filter(file -> !file.isWhole()).toList();
    if (gathered.files().isEmpty()) {
      return Replay.none(Verdict.IMPOSSIBLE, "这次评估没有记下读取的文件，无法重放。", List.of());
    }
    if (!broken.isEmpty()) {
      return Replay.none(
          Verdict.IMPOSSIBLE,
          "下列文件与评估时不同，无法重放："
              + broken.stream()
                  .limit(NAMED)
                  .map(file -> file.name() + "（" + file.state().title() + "）")
                  .collect(joining("、"))
              + (broken.size() > NAMED ? " 等 " + broken.size() + " 个" : "")
              + "。预警上记下的数字不受影响。请从备份恢复这些文件后再试。",
          gathered.files());
    }
    Path folder = folder();
    try (TimeLimit limit = new TimeLimit(LIMIT)) {
      Evaluation evaluation =
          bench
              .smallEngine()
              .evaluate(
                  new Request(List.of(rule), gathered.inputs(), raised.from(), raised.to(), folder),
                  limit.cancellation());
      return compared(raised, rule, gathered.files(), evaluation);
    } catch (EvaluationException failure) {
      return Replay.none(
          Verdict.IMPOSSIBLE,
          failure.problem() == EvaluationException.Problem.CANCELLED
              ? "重放超过 " + LIMIT.toMinutes() + " 分钟，已停止。请在系统空闲时再试。"
              : failure.getMessage() + "。",
          gathered.files());
    } finally {
      remove(folder);
    }
  }

  private Replay compared(
      Raised raised, ConfiguredRule rule, List<CheckedFile> read, Evaluation evaluation) {
    String key = raised.finding().findingKey();
    List<Finding> again = new ArrayList<>();
    ResultReader.findings(
        evaluation.findings(),
        finding -> {
          if (finding.findingKey().equals(key)) {
            again.add(finding);
          }
        });
    if (again.isEmpty()) {
      return new Replay(
          Verdict.SILENT,
          "按当时的规则、参数和数据重新计算，没有发现这件异常。",
          null,
          "",
          FigurePair.of(raised.finding(), null),
          List.of(),
          read,
          evaluation.total());
    }
    List<BaselineRow> evidence = new ArrayList<>();
    ResultReader.baseline(
        evaluation.baseline(),
        row -> {
          if (row.findingKey().equals(key)) {
            evidence.add(row);
          }
        });
    Finding finding = again.getFirst();
    String sentence = FindingSentence.of(finding, rule);
    List<FigurePair> figures = FigurePair.of(raised.finding(), finding);
    List<BaselineRow> rows = Evidence.summed(evidence);
    List<String> different = new ArrayList<>();
    figures.stream().filter(pair -> !pair.isSame()).map(FigurePair::title).forEach(different::add);
    if (!sentence.equals(raised.sentence())) {
      different.add("规则原句");
    }
    if (!Evidence.isSame(query.evidence(raised), rows)) {
      different.add("对比数据");
    }
    return new Replay(
        different.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT,
        different.isEmpty() ? "" : "与当时记下的不同：" + String.join("、", different) + "。",
        finding,
        sentence,
        figures,
        rows,
        read,
        evaluation.total());
  }

  private Path folder() {
    try {
      return Files.createTempDirectory(data.temporary(), "replay-");
    } catch (IOException e) {
      throw new UncheckedIOException("临时目录不可写：" + data.temporary(), e);
    }
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("临时目录不可写：" + folder, e);
    }
  }
}
