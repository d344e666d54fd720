package org.jinye.warnings.internal.run;

import org.jinye.platform.DataDirectory;
import org.jinye.warnings.RunState;
import org.springframework.stereotype.Component;

/** The ends of a run other than the good one: nothing of it is kept but that it was, and why. */
@Component
class RunEnding {

  private final RunStore runs;
  private final DataDirectory data;

  RunEnding(RunStore runs, DataDirectory data) {
    this.runs = runs;
    this.data = data;
  }

  void cancelled(StoredRun run) {
    end(run, RunState.CANCELLED, "");
  }

  /**
   * Ends it with a reason.
   *
   * @param sentence Chinese, for the people who wait for it
   */
  void failed(StoredRun run, String sentence) {
    end(run, RunState.FAILED, sentence);
  }

  private void end(StoredRun run, RunState state, String problem) {
    // the folder of a run that has come to its good end meanwhile stays
    if (runs.end(run.id(), state, problem)) {
      RunFolder.of(data, run.id()).remove();
    }
  }
}
