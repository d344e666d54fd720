package org.jinye.oversight.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jinye.oversight.internal.calls.CallTasks;
import org.jinye.oversight.internal.calls.DrawingCalls;
import org.jinye.oversight.internal.rides.RideQuotas;
import org.jinye.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module contributes: kinds of tasks, and the jobs that draw and count. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OversightLimits.class)
class OversightConfiguration {

  private static final LocalTime EARLY = LocalTime.of(5, 40);

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

  @Bean
  TaskKind ridesMissing() {
    return new TaskKind(
        RideQuotas.MISSING, "随车检查缺次", id -> "/oversight/rides/months/" + id, TaskKind.Ending.HERE);
  }

  @Bean
  Task<Void> rideQuotasJob(RideQuotas quotas, @Value("${jinye.zone}") ZoneId zone) {
    return Tasks.recurring("ride-quotas", Schedules.daily(zone, EARLY))
        .execute((instance, context) -> quotas.look());
  }
}
