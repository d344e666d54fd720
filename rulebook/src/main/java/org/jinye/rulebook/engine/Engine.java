package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;

/**
 * Evaluates rules. Holds no state but its settings; several threads may use one engine, each
 * evaluation has a database of its own in memory.
 */
public final class Engine {
  static final String FINDINGS_FILE = "findings.parquet";
  static final String BASELINE_FILE = "baseline.parquet";

  private final EngineSettings settings;

  public Engine(EngineSettings settings) {
    this.settings = settings;
  }

  /** {@link #evaluate(Request, Cancellation)} that nobody stops. */
  public Evaluation evaluate(Request request) {
    return evaluate(request, new Cancellation(), Progress.UNSEEN);
  }

  /** {@link #evaluate(Request, Cancellation, Progress)} without a listener. */
  public Evaluation evaluate(Request request, Cancellation cancellation) {
    return evaluate(request, cancellation, Progress.UNSEEN);
  }

  /**
   * Judges every subject of every rule of the request and writes its files: findings, baseline, and
   * for each rule its subjects.
   *
   * @throws EvaluationException when it cannot come to its end; then no file is written or replaced
   */
  public Evaluation evaluate(Request request, Cancellation cancellation, Progress progress) {
    long start = System.nanoTime();
    try (Session session = Session.open(settings, cancellation)) {
      InputFiles files = new InputFiles(session, request.inputs().merged());
      List<Path> weekFiles =
          request.inputs().weekFiles(request.firstWeekNeeded(), request.lastWeekNeeded());
      files.check(InputTable.ORDER_LINES, weekFiles);
      files.open(request.inputs());
      try (ParquetOutput output = new ParquetOutput(session, request.outputDirectory())) {
        DerivedInputs derived = new DerivedInputs(session, files);
        List<RuleEvaluation> rules = runRules(session, derived, output, request, progress);
        int steps = request.rules().size() + 1;
        progress.begins("筛查依据", steps - 1, steps);
        long beforeScreening = System.nanoTime();
        new Screening(session, derived).screen(request);
        Duration screening = Duration.ofNanos(System.nanoTime() - beforeScreening);
        return written(output, request, rules, screening, start);
      } catch (EvaluationException failure) {
        throw failure.problem() == EvaluationException.Problem.FAILED_QUERY
            ? files.nameDamaged(InputTable.ORDER_LINES, weekFiles, failure)
            : failure;
      }
    }
  }

  /**
   * Judges a stretch of days with each setting of one rule and writes what fires, without evidence
   * and without a baseline. The inputs are opened once; what two settings derive alike is made
   * once.
   *
   * @return one a setting, in their order
   * @throws EvaluationException when it cannot come to its end; then no file is written or replaced
   */
  public List<Trial> backtest(Backtest backtest, Cancellation cancellation, Progress progress) {
    try (Session session = Session.open(settings, cancellation)) {
      InputFiles files = new InputFiles(session, backtest.inputs().merged());
      List<Path> weekFiles =
          backtest.inputs().weekFiles(backtest.firstWeekNeeded(), backtest.lastWeekNeeded());
      files.check(InputTable.ORDER_LINES, weekFiles);
      files.open(backtest.inputs());
      try (ParquetOutput output = new ParquetOutput(session, backtest.outputDirectory())) {
        List<Trial> trials =
            tryAll(session, new DerivedInputs(session, files), output, backtest, progress);
        output.publish();
        return trials;
      } catch (EvaluationException failure) {
        throw failure.problem() == EvaluationException.Problem.FAILED_QUERY
            ? files.nameDamaged(InputTable.ORDER_LINES, weekFiles, failure)
            : failure;
      }
    }
  }

  private static List<Trial> tryAll(
      Session session,
      DerivedInputs derived,
      ParquetOutput output,
      Backtest backtest,
      Progress progress) {
    List<Trial> trials = new ArrayList<>();
    int all = backtest.settings().size();
    for (ConfiguredRule setting : backtest.settings()) {
      int number = trials.size();
      progress.begins("回测第 %d 组参数，共 %d 组".formatted(number + 1, all), number, all);
      derived.openOrderLines(backtest.weekFiles(setting));
      RuleRun run = new RuleRun(session, setting, backtest.from(), backtest.to());
      trials.add(run.tryOut(derived, output, Backtest.fileName(number)));
    }
    return trials;
  }

  private static List<RuleEvaluation> runRules(
      Session session,
      DerivedInputs derived,
      ParquetOutput output,
      Request request,
      Progress progress) {
    ResultTables.create(session);
    Map<ConfiguredRule, RuleEvaluation> done = new HashMap<>();
    for (Request.Reading reading : request.readings()) {
      ConfiguredRule rule = reading.rule();
      progress.begins(rule.rule().title(), done.size(), request.rules().size() + 1);
      derived.openOrderLines(request.weekFiles(reading));
      done.put(rule, new RuleRun(session, rule, request).run(derived, output));
    }
    return request.rules().stream().map(done::get).toList();
  }

  private static Evaluation written(
      ParquetOutput output,
      Request request,
      List<RuleEvaluation> rules,
      Duration screening,
      long start) {
    Path baseline = output.stage("写入基线", ResultTables.BASELINE_ROWS, BASELINE_FILE);
    Path findings = output.stage("写入结果", ResultTables.FINDINGS_ROWS, FINDINGS_FILE);
    output.publish();
    Duration total = Duration.ofNanos(System.nanoTime() - start);
    return new Evaluation(rules, findings, baseline, filesRead(request), screening, total);
  }

  private static List<Path> filesRead(Request request) {
    Inputs inputs = request.inputs();
    List<Path> read =
        new ArrayList<>(inputs.weekFiles(request.firstWeekNeeded(), request.lastWeekNeeded()));
    inputs.tables().values().forEach(read::addAll);
    if (inputs.merged() != null) {
      read.add(inputs.merged());
    }
    return read;
  }
}
