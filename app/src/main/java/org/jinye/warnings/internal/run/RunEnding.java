package org.jinye.warnings.internal.run;

import org.jinye.platform.DataDirectory;
import org.jinye.warnings.RunState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ends of a run other than the good one: nothing of it is kept but that it was, and why. */
@Component
class RunEnding {

  private final RunStore runs;
  private final RunTasks tasks;
  private final TransactionTemplate transaction;
  private final DataDirectory data;

  RunEnding(RunStore runs, RunTasks tasks, TransactionTemplate transaction, DataDirectory data) {
    this.runs = runs;
    this.tasks = tasks;
    this.transaction = transaction;
    this.data = data;
  }

  void cancelled(StoredRun run) {
    removeIf(runs.end(run.id(), RunState.CANCELLED, ""), run);
  }

  /**
   * Ends it with a reason, and leaves it to people.
   *
   * @param sentence Chinese, for the people who wait for it
   */
  void failed(StoredRun run, String sentence) {
    boolean ended =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean first = runs.end(run.id(), RunState.FAILED, sentence);
              if (first) {
                tasks.failed(run, sentence);
              }
              return first;
            }));
    removeIf(ended, run);
  }

  // the folder of a run that has come to its good end meanwhile stays
  private void removeIf(boolean ended, StoredRun run) {
    if (ended) {
      RunFolder.of(data, run.id()).remove();
    }
  }
}
