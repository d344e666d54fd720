package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Request;
import org.jinye.supply.Lake;
import org.jinye.supply.LakeFile;
import org.jinye.supply.Snapshots;
import org.springframework.stereotype.Component;

/** The steps of a run: snapshot, judging, taking over. Only the last one leaves anything to see. */
@Component
class RunSteps {

  private static final int SNAPSHOT_DONE = 10;
  private static final int JUDGED = 85;

  private final Snapshots snapshots;
  private final Lake lake;
  private final EarlierWarnings earlier;
  private final InputFiles inputFiles;
  private final RunRecord record;
  private final RunClosing closing;
  private final RunBench bench;

  RunSteps(
      Snapshots snapshots,
      Lake lake,
      EarlierWarnings earlier,
      InputFiles inputFiles,
      RunRecord record,
      RunClosing closing,
      RunBench bench) {
    this.snapshots = snapshots;
    this.lake = lake;
    this.earlier = earlier;
    this.inputFiles = inputFiles;
    this.record = record;
    this.closing = closing;
    this.bench = bench;
  }

  void take(StoredRun run, Cancellation cancellation) {
    RunFolder folder = bench.folder(run);
    List<ConfiguredRule> rules = bench.rules();
    try (DuckSession duck = bench.duck()) {
      Request request = snapshot(run, folder, duck, rules);
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
      bench.tell(run, "写入预警", JUDGED);
      FoundReader found = new FoundReader(duck, folder, evaluation);
      found.open(request.inputs().weeks().values().stream().flatMap(List::stream).toList());
      closing.close(run, evaluation, found);
    }
  }

  private Request snapshot(
      StoredRun run, RunFolder folder, DuckSession duck, List<ConfiguredRule> rules) {
    folder.makeAnew();
    snapshots.write(run.unitCode(), folder.path());
    earlier.write(run, duck, folder.earlier());
    List<LakeFile> weeks = weekFiles(run, folder, rules);
    List<InputFile> read = new ArrayList<>(inputFiles.ofLake(weeks));
    List<Path> snapshot =
        new ArrayList<>(folder.tables().values().stream().flatMap(List::stream).toList());
    folder.findMerged().ifPresent(snapshot::add);
    read.addAll(inputFiles.describe(duck, snapshot));
    record.write(run, read, rules);
    return request(run, folder, rules, weeks);
  }

  private List<LakeFile> weekFiles(StoredRun run, RunFolder folder, List<ConfiguredRule> rules) {
    Request bare = request(run, folder, rules, List.of());
    return lake.listFiles(bare.firstWeekNeeded(), bare.lastWeekNeeded());
  }

  private static Request request(
      StoredRun run, RunFolder folder, List<ConfiguredRule> rules, List<LakeFile> weeks) {
    Map<Integer, List<Path>> byWeek = new TreeMap<>();
    weeks.forEach(
        file -> byWeek.computeIfAbsent(file.weekNo(), week -> new ArrayList<>()).add(file.path()));
    Inputs inputs = Inputs.of(byWeek, folder.tables(), folder.findMerged().orElse(null));
    return new Request(rules, inputs, run.fromDate(), run.toDate(), folder.path());
  }

  private static void goOnUnless(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new RunStopped();
    }
  }
}
