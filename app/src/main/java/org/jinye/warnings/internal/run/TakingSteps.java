package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Outcome;
import org.jinye.rulebook.engine.OutcomeCount;
import org.jinye.rulebook.engine.RuleEvaluation;
import org.jinye.rulebook.engine.RunDescription.RuleResult;
import org.jinye.rulebook.engine.RunSql;
import org.jinye.supply.LakeFile;
import org.springframework.stereotype.Component;

/**
 * The steps of a run that was computed elsewhere: check, copy, take over. The last one is that of
 * every run, and only it leaves anything to see.
 */
@Component
class TakingSteps {

  private static final int CHECKED = 30;
  private static final int COPIED = 70;

  private final ReadingTakenFiles reading;
  private final CheckingTakenFiles checking;
  private final InputFiles inputFiles;
  private final RunRecord record;
  private final RunClosing closing;
  private final RunBench bench;

  TakingSteps(
      ReadingTakenFiles reading,
      CheckingTakenFiles checking,
      InputFiles inputFiles,
      RunRecord record,
      RunClosing closing,
      RunBench bench) {
    this.reading = reading;
    this.checking = checking;
    this.inputFiles = inputFiles;
    this.record = record;
    this.closing = closing;
    this.bench = bench;
  }

  void take(StoredRun run, Taken origin, Cancellation cancellation) {
    bench.tell(run, "核对结果目录", 0);
    TakenFiles taken = reading.read(Path.of(origin.folder()));
    if (!taken.digest().equals(origin.digest())) {
      throw Refused.because("目录 " + origin.folder() + " 里的结果在登记之后换成了别的，请重新接收。");
    }
    List<ConfiguredRule> rules = checking.rules(taken, run.unitCode());
    Map<InputTable, List<LakeFile>> weeks = checking.lakeFiles(taken, rules);
    goOnUnless(cancellation);
    bench.tell(run, "复制结果", CHECKED);
    RunFolder folder = bench.folder(run);
    folder.makeAnew();
    try (DuckSession duck = bench.duck()) {
      TakenParts parts = new TakenParts(duck, taken, folder, run.unitCode());
      parts.copySnapshot();
      parts.copyResults();
      ReadingTakenFiles.refuseChanged(taken);
      record.write(run, inputs(duck, folder, weeks), rules);
      goOnUnless(cancellation);
      bench.tell(run, "写入预警", COPIED);
      Evaluation evaluation = evaluation(duck, folder, taken, rules);
      FoundReader found = new FoundReader(duck, evaluation);
      found.open();
      closing.close(run, evaluation, found, List.of());
    }
  }

  private List<InputFile> inputs(
      DuckSession duck, RunFolder folder, Map<InputTable, List<LakeFile>> weeks) {
    List<InputFile> read = new ArrayList<>();
    weeks.values().forEach(files -> read.addAll(inputFiles.ofLake(files)));
    List<Path> snapshot =
        new ArrayList<>(folder.tables().values().stream().flatMap(List::stream).toList());
    folder.findMerged().ifPresent(snapshot::add);
    read.addAll(inputFiles.describe(duck, snapshot));
    return read;
  }

  private static Evaluation evaluation(
      DuckSession duck, RunFolder folder, TakenFiles taken, List<ConfiguredRule> rules) {
    List<RuleEvaluation> evaluated = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleResult result = taken.description().rules().get(i);
      Path subjects = folder.path().resolve(TakenFiles.subjects(result.id()) + ".parquet");
      evaluated.add(
          new RuleEvaluation(
              rules.get(i),
              counts(duck, RunSql.of(rules.get(i), taken.from(), taken.to()), subjects),
              subjects,
              seconds(result.seconds())));
    }
    return new Evaluation(
        evaluated,
        folder.path().resolve(TakenFiles.FINDINGS + ".parquet"),
        folder.path().resolve(TakenFiles.BASELINE + ".parquet"),
        List.of(),
        Duration.ZERO,
        seconds(taken.description().seconds()));
  }

  private static List<OutcomeCount> counts(DuckSession duck, RunSql sql, Path subjects) {
    List<OutcomeCount> counts = new ArrayList<>();
    duck.query(
        sql.counts("read_parquet(" + DuckSession.quoted(subjects.toString()) + ")"),
        row ->
            counts.add(
                new OutcomeCount(
                    row.getString(1),
                    row.getInt(2),
                    Outcome.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                    row.getString(4),
                    row.getLong(5))));
    return counts;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static void goOnUnless(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new RunStopped();
    }
  }
}
