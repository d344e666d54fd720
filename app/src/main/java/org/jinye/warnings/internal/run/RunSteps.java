package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.releases.Shadow;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Request;
import org.jinye.supply.LakeFile;
import org.jinye.supply.Snapshots;
import org.springframework.stereotype.Component;

/** The steps of a run: snapshot, judging, taking over. Only the last one leaves anything to see. */
@Component
class RunSteps {

  private static final int SNAPSHOT_DONE = 10;
  private static final int JUDGED = 85;
  private final Snapshots snapshots;
  private final LakeInputs lake;
  private final EarlierWarnings earlier;
  private final InputFiles inputFiles;
  private final RunRecord record;
  private final RunClosing closing;
  private final ShadowJudging judging;
  private final RunBench bench;

  RunSteps(
      Snapshots snapshots,
      LakeInputs lake,
      EarlierWarnings earlier,
      InputFiles inputFiles,
      RunRecord record,
      RunClosing closing,
      ShadowJudging judging,
      RunBench bench) {
    this.snapshots = snapshots;
    this.lake = lake;
    this.earlier = earlier;
    this.inputFiles = inputFiles;
    this.record = record;
    this.closing = closing;
    this.judging = judging;
    this.bench = bench;
  }

  void take(StoredRun run, Cancellation cancellation) {
    RunFolder folder = bench.folder(run);
    List<ConfiguredRule> rules = bench.rules(run);
    List<Shadow> shadows = bench.shadows(run);
    try (DuckSession duck = bench.duck()) {
      Request request = snapshot(run, folder, duck, rules, shadows);
      goOnUnless(cancellation);
      Evaluation evaluation =
          bench
              .engine()
              .evaluate(
                  request,
                  cancellation,
                  (step, done, steps) ->
                      bench.tell(
                          run, step, SNAPSHOT_DONE + (JUDGED - SNAPSHOT_DONE) * done / steps));
      goOnUnless(cancellation);
      List<ShadowCount> tried =
          judging.judge(run, shadows, request, evaluation, duck, cancellation);
      goOnUnless(cancellation);
      bench.tell(run, "写入预警", JUDGED);
      FoundReader found = new FoundReader(duck, evaluation);
      found.open();
      closing.close(run, evaluation, found, tried);
    }
  }

  private Request snapshot(
      StoredRun run,
      RunFolder folder,
      DuckSession duck,
      List<ConfiguredRule> rules,
      List<Shadow> shadows) {
    folder.makeAnew();
    snapshots.write(run.unitCode(), folder.path());
    earlier.write(run.request(), duck, folder.earlier());
    Map<InputTable, List<LakeFile>> weeks = weekFiles(run, folder, rules, shadows);
    List<InputFile> read = new ArrayList<>();
    weeks.values().forEach(files -> read.addAll(inputFiles.ofLake(files)));
    List<Path> snapshot =
        new ArrayList<>(folder.tables().values().stream().flatMap(List::stream).toList());
    folder.findMerged().ifPresent(snapshot::add);
    read.addAll(inputFiles.describe(duck, snapshot));
    record.write(run, read, rules);
    return request(run, folder, rules, weeks);
  }

  /**
   * What lies in the lake of the weeks that the rules look back on; a kind without files is out.
   */
  private Map<InputTable, List<LakeFile>> weekFiles(
      StoredRun run, RunFolder folder, List<ConfiguredRule> rules, List<Shadow> shadows) {
    Request bare = request(run, folder, rules, Map.of());
    int firstWeek =
        shadows.stream()
            .map(shadow -> request(run, folder, List.of(shadow.rule()), Map.of()))
            .mapToInt(Request::firstWeekNeeded)
            .reduce(bare.firstWeekNeeded(), Math::min);
    return lake.listFiles(firstWeek, bare.lastWeekNeeded());
  }

  private static Request request(
      StoredRun run,
      RunFolder folder,
      List<ConfiguredRule> rules,
      Map<InputTable, List<LakeFile>> weeks) {
    Inputs inputs = LakeInputs.together(folder, weeks);
    return new Request(rules, inputs, run.fromDate(), run.toDate(), folder.path());
  }

  private static void goOnUnless(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new RunStopped();
    }
  }
}
