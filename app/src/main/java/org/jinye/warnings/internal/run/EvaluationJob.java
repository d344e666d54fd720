package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.ZoneId;
import org.jinye.warnings.internal.run.CarryingOutRun.Attempt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the nodes that serve: runs that were asked for, the nightly ones, and the watch. */
@Configuration(proxyBeanMethods = false)
class EvaluationJob {

  /** Instance = number of the run. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("evaluation");

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 5;

  /**
   * A killed node's run is revived by db-scheduler; one left at shutdown waits for the next node.
   */
  @Bean
  Task<Void> evaluationJobOfRun(CarryingOutRun carrying) {
    return Tasks.custom(TASK)
        .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS).retryEvery(SOON).thenRemove())
        .onDeadExecutionRevive()
        .execute((instance, context) -> {
          long runId = Long.parseLong(instance.getId());
          Attempt attempt =
              carrying.carryOut(runId, () -> context.getSchedulerState().isShuttingDown());
          return attempt == Attempt.ENDED
              ? new CompletionHandler.OnCompleteRemove<>()
              : (complete, job) -> job.reschedule(complete, complete.getTimeDone().plus(SOON));
        });
  }

  @Bean
  Task<Void> nightlyJob(
      NightlyEvaluation nightly,
      @Value("${jinye.evaluation.nightly}") String cron,
      @Value("${jinye.zone}") ZoneId zone) {
    return Tasks.recurring("nightly-evaluation", Schedules.cron(cron, zone))
        .execute((instance, context) -> nightly.askAll());
  }

  @Bean
  Task<Void> interruptedRunsJob(InterruptedRuns interrupted) {
    return Tasks.recurring("interrupted-runs", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> interrupted.mark());
  }
}
