package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jinye.platform.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs whose command was killed: nobody holds their lock and no job will repeat them. They left
 * nothing, and the page must not show them as running.
 */
@Component
class InterruptedRuns {

  private static final Logger LOG = LoggerFactory.getLogger(InterruptedRuns.class);
  private static final String SENTENCE = "评估中途被中断，没有留下任何结果，请重新评估。";

  /** A run that was asked for just now may not have reached its lock yet. */
  private static final Duration NEW = Duration.ofSeconds(20);

  private final RunStore runs;
  private final RunEnding ending;
  private final DataSource dataSource;
  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  InterruptedRuns(
      RunStore runs,
      RunEnding ending,
      DataSource dataSource,
      ObjectProvider<Scheduler> scheduler,
      Clock clock) {
    this.runs = runs;
    this.ending = ending;
    this.dataSource = dataSource;
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
    Optional<RunLock> free = RunLock.tryTake(dataSource, run.id());
    if (free.isEmpty()) {
      return;
    }
    try (RunLock _ = free.get()) {
      LOG.warn("run {} was interrupted", run.id());
      ending.failed(run, SENTENCE);
    }
  }

  private boolean isRepeatedByAJob(StoredRun run) {
    return scheduler
        .getObject()
        .getScheduledExecution(EvaluationJob.TASK.instanceId(Long.toString(run.id())))
        .isPresent();
  }
}
