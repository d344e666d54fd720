package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the nodes that serve: runs that were asked for, the nightly ones, and the watch. */
@Configuration(proxyBeanMethods = false)
class EvaluationJob {

  /** Instance = number of the run. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("evaluation");

  @Bean
  Task<Void> evaluationJobOfRun(CarryingOutRun carrying) {
    return WorkJob.task(TASK, carrying::carryOut);
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
