package org.jinye.oversight.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.ZoneId;
import org.jinye.oversight.internal.calls.CallTasks;
import org.jinye.oversight.internal.calls.DrawingCalls;
import org.jinye.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module contributes: kinds of tasks, and the jobs that draw and count. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OversightLimits.class)
class OversightConfiguration {

  /** Each hour of the day, because the orders of the day before may come in at any. */
  private static final String HOURLY = "0 10 6-20 * * *";

  @Bean
  TaskKind orderCallsToHear() {
    return TaskKind.onSubject(CallTasks.LISTEN, "订货电话抽查", id -> "/oversight/calls/" + id);
  }

  @Bean
  TaskKind orderCallsMissed() {
    return new TaskKind(
        CallTasks.MISSED, "电话抽查漏听", id -> "/oversight/calls/days/" + id, TaskKind.Ending.HERE);
  }

  @Bean
  Task<Void> orderCallsJob(DrawingCalls drawing, @Value("${jinye.zone}") ZoneId zone) {
    return Tasks.recurring("order-calls", Schedules.cron(HOURLY, zone))
        .execute((instance, context) -> drawing.look());
  }
}
