package org.jinye.warnings.internal.backtest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.jinye.platform.access.Scope;
import org.jinye.warnings.internal.run.WorkJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the nodes that serve: back-tests that were asked for, and the watch over them. */
@Configuration(proxyBeanMethods = false)
class BacktestJob {

  /** Instance = number of the back-test. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("backtest");

  private static final String SENTENCE = "回测中途被中断，没有留下任何结果，请重新回测。";

  /** One that was asked for just now may not have reached its lock yet. */
  private static final Duration NEW = Duration.ofSeconds(20);

  @Bean
  Task<Void> jobOfBacktest(CarryingOutBacktest carrying) {
    return WorkJob.task(TASK, carrying::carryOut);
  }

  /** Those whose job gave up: nobody carries them out, and the page must not say so. */
  @Bean
  Task<Void> interruptedBacktestsJob(
      BacktestStore store,
      CarryingOutBacktest carrying,
      ObjectProvider<Scheduler> scheduler,
      Clock clock) {
    return Tasks.recurring("interrupted-backtests", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) ->
            Scope.system("回测").get(() -> store.listOpen(clock.instant().minus(NEW))).stream()
                .filter(of -> !hasJob(scheduler.getObject(), of.id()))
                .forEach(of -> carrying.failIfLeft(of, SENTENCE)));
  }

  private static boolean hasJob(Scheduler scheduler, long id) {
    return scheduler.getScheduledExecution(TASK.instanceId(Long.toString(id))).isPresent();
  }
}
