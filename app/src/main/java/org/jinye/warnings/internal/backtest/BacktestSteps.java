package org.jinye.warnings.internal.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Backtest;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Trial;
import org.jinye.supply.Snapshots;
import org.jinye.warnings.internal.run.DuckSession;
import org.jinye.warnings.internal.run.LakeInputs;
import org.jinye.warnings.internal.run.RunBench;
import org.jinye.warnings.internal.run.RunStopped;
import org.springframework.stereotype.Component;

/** The steps of a back-test: snapshot, judging, comparing. */
@Component
class BacktestSteps {

  private static final int SNAPSHOT_DONE = 10;
  private static final int JUDGED = 90;

  private final BacktestStore store;
  private final Snapshots snapshots;
  private final LakeInputs lake;
  private final Irregularities irregularities;
  private final BacktestClosing closing;
  private final RunBench bench;
  private final DataDirectory data;
  private final Rulebook rulebook;

  BacktestSteps(
      BacktestStore store,
      Snapshots snapshots,
      LakeInputs lake,
      Irregularities irregularities,
      BacktestClosing closing,
      RunBench bench,
      DataDirectory data,
      Rulebook rulebook) {
    this.store = store;
    this.snapshots = snapshots;
    this.lake = lake;
    this.irregularities = irregularities;
    this.closing = closing;
    this.bench = bench;
    this.data = data;
    this.rulebook = rulebook;
  }

  void take(StoredBacktest of, Cancellation cancellation) {
    TestedFolder folder = TestedFolder.of(data, of.id());
    folder.folder().makeAnew();
    snapshots.write(of.cityCode(), folder.folder().path());
    goOnUnless(cancellation);
    List<Trial> trials =
        bench
            .engine()
            .backtest(
                backtest(of, folder),
                cancellation,
                (step, done, steps) ->
                    store.progress(
                        of.id(), step, SNAPSHOT_DONE + (JUDGED - SNAPSHOT_DONE) * done / steps));
    goOnUnless(cancellation);
    store.progress(of.id(), "比对查实情况", JUDGED);
    TestedFindings findings;
    try (DuckSession duck = bench.duck()) {
      irregularities.write(of.request(), duck);
      findings = new Comparing(duck, of, trials).compare(folder);
    }
    folder.tidy();
    goOnUnless(cancellation);
    closing.close(of, findings);
  }

  private Backtest backtest(StoredBacktest of, TestedFolder folder) {
    Path path = folder.folder().path();
    BacktestRequest request = of.request();
    List<ConfiguredRule> settings = settings(request);
    Backtest bare =
        new Backtest(
            settings, Inputs.of(Map.of(), Map.of(), null), request.from(), request.to(), path);
    Inputs inputs =
        LakeInputs.together(
            folder.folder(), lake.listFiles(bare.firstWeekNeeded(), bare.lastWeekNeeded()));
    return new Backtest(settings, inputs, request.from(), request.to(), path);
  }

  /** A, B, and B with each value of the curve. */
  private List<ConfiguredRule> settings(BacktestRequest request) {
    List<ConfiguredRule> settings = new ArrayList<>();
    settings.add(rule(request, request.a()));
    settings.add(rule(request, request.b()));
    CurveValues curve = request.curve();
    if (curve != null) {
      for (String value : curve.values()) {
        Map<String, String> values = new LinkedHashMap<>(request.b().values());
        values.put(curve.parameter(), value);
        settings.add(
            rule(request, new Setting(request.b().version(), values, request.b().variants())));
      }
    }
    return settings;
  }

  private ConfiguredRule rule(BacktestRequest request, Setting setting) {
    return setting
        .rule(rulebook, request.ruleId())
        .orElseThrow(() ->
            Refused.because("规则 %s 没有第 %d 版，无法回测".formatted(request.ruleId(), setting.version())));
  }

  private static void goOnUnless(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new RunStopped();
    }
  }
}
