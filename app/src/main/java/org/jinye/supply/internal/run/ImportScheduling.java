package org.jinye.supply.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a node that serves to carry out an import. */
@Component
class ImportScheduling {

  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  ImportScheduling(ObjectProvider<Scheduler> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** In the caller's transaction: nothing is asked for that was not recorded. */
  void schedule(long importId) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            ImportJobs.TASK.instance(Long.toString(importId)).scheduledTo(clock.instant()));
  }
}
