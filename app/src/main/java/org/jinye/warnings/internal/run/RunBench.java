package org.jinye.warnings.internal.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.releases.RulesInForce;
import org.jinye.releases.Shadow;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.EngineSettings;
import org.springframework.stereotype.Component;

/** What a run works with: engine, folder, rules, and the board that shows how far it is. */
@Component
public class RunBench {

  private static final int SMALL_MEGABYTES = 512;

  private final DataDirectory data;
  private final EngineLimits limits;
  private final RulesInForce rules;
  private final RunStore runs;
  private final Clock clock;

  RunBench(
      DataDirectory data, EngineLimits limits, RulesInForce rules, RunStore runs, Clock clock) {
    this.data = data;
    this.limits = limits;
    this.rules = rules;
    this.runs = runs;
    this.clock = clock;
  }

  public Engine engine() {
    return new Engine(limits.settings(data.temporary()));
  }

  /** For one question at the screen: little memory, one thread, beside whatever runs. */
  public Engine smallEngine() {
    EngineSettings all = limits.settings(data.temporary());
    return new Engine(
        new EngineSettings(
            Math.min(all.memoryLimitMegabytes(), SMALL_MEGABYTES),
            1,
            all.temporaryDirectory(),
            all.temporaryLimitMegabytes()));
  }

  public DuckSession duck() {
    return DuckSession.open(limits, data.temporary());
  }

  RunFolder folder(StoredRun run) {
    return RunFolder.of(data, run.id());
  }

  /** As they were in force at the end of what the run judges. */
  List<ConfiguredRule> rules(StoredRun run) {
    return rules.of(run.unitCode(), run.toDate());
  }

  List<Shadow> shadows(StoredRun run) {
    return rules.shadows(run.unitCode(), LocalDate.now(clock));
  }

  void tell(StoredRun run, String phase, int percent) {
    runs.progress(run.id(), phase, percent);
  }
}
