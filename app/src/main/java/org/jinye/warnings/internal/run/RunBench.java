package org.jinye.warnings.internal.run;

import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Engine;
import org.springframework.stereotype.Component;

/** What a run works with: engine, folder, rules, and the board that shows how far it is. */
@Component
class RunBench {

  private final DataDirectory data;
  private final EngineLimits limits;
  private final RulesInForce rules;
  private final RunStore runs;

  RunBench(DataDirectory data, EngineLimits limits, RulesInForce rules, RunStore runs) {
    this.data = data;
    this.limits = limits;
    this.rules = rules;
    this.runs = runs;
  }

  Engine engine() {
    return new Engine(limits.settings(data.temporary()));
  }

  DuckSession duck() {
    return DuckSession.open(limits, data.temporary());
  }

  RunFolder folder(StoredRun run) {
    return RunFolder.of(data, run.id());
  }

  List<ConfiguredRule> rules() {
    return rules.all();
  }

  void tell(StoredRun run, String phase, int percent) {
    runs.progress(run.id(), phase, percent);
  }
}
