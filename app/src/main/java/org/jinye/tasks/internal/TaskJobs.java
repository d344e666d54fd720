package org.jinye.tasks.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jinye.tasks.TaskKind;
import org.jinye.tasks.internal.overdue.EscalatingTasks;
import org.jinye.tasks.internal.recurring.RecurringOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: one node of all does it at a time, another when that one is gone. */
@Configuration(proxyBeanMethods = false)
class TaskJobs {

  private static final Logger LOG = LoggerFactory.getLogger(TaskJobs.class);

  @Bean
  TaskKind recurringKind() {
    return RecurringOpening.KIND;
  }

  @Bean
  RecurringTask<Void> escalating(
      EscalatingTasks escalating, @Value("${jinye.tasks.every}") Duration every) {
    return Tasks.recurring("tasks-escalation", FixedDelay.of(every))
        .execute((instance, context) -> {
          int raised = escalating.escalateAll();
          if (raised > 0) {
            LOG.info("{} overdue tasks went to superiors", raised);
          }
        });
  }

  @Bean
  RecurringTask<Void> openingRecurring(
      RecurringOpening opening, @Value("${jinye.tasks.every}") Duration every) {
    return Tasks.recurring("tasks-recurring-work", FixedDelay.of(every))
        .execute((instance, context) -> {
          int opened = opening.openAll();
          if (opened > 0) {
            LOG.info("{} tasks of recurring work appeared", opened);
          }
        });
  }
}
