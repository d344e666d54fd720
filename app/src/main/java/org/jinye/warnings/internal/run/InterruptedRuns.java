package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import org.jinye.platform.access.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs whose command was killed: nobody holds their lock and no job will repeat them. They left
 * nothing, and the page must not show them as running.
 */
@Component
class InterruptedRuns {

  private static final String SENTENCE = "评估中途被中断，没有留下任何结果，请重新评估。";

  /** A run that was asked for just now may not have reached its lock yet. */
  private static final Duration NEW = Duration.ofSeconds(20);

  private final RunStore runs;
  private final CarryingOutRun carrying;
  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  InterruptedRuns(
      RunStore runs, CarryingOutRun carrying, ObjectProvider<Scheduler> scheduler, Clock clock) {
    this.runs = runs;
    this.carrying = carrying;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  void mark() {
    Scope.system("评估")
        .run(() -> runs.listOpen(clock.instant().minus(NEW)).forEach(this::markIfLeft));
  }

  private void markIfLeft(StoredRun run) {
    if (isRepeatedByAJob(run)) {
      return;
    }
    carrying.failIfLeft(run, SENTENCE);
  }

  private boolean isRepeatedByAJob(StoredRun run) {
    return scheduler
        .getObject()
        .getScheduledExecution(EvaluationJob.TASK.instanceId(Long.toString(run.id())))
        .isPresent();
  }
}
