package org.jinye.warnings.internal.sampling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.TaskKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night last month's samples are drawn where they are missing; each is drawn once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SamplingSettings.class)
class SamplingJobs {

  private static final Logger LOG = LoggerFactory.getLogger(SamplingJobs.class);
  private static final LocalTime NIGHT = LocalTime.of(5, 20);

  @Bean
  TaskKind warningSample() {
    return TaskKind.onSubject(Drawing.TASK, "抽查", id -> "/samples/" + id);
  }

  @Bean
  RecurringTask<Void> drawingSamples(Drawing drawing, Clock clock) {
    return Tasks.recurring("warnings-samples", new Daily(clock.getZone(), NIGHT))
        .execute((instance, context) -> {
          YearMonth last = YearMonth.now(clock).minusMonths(1);
          int drawn = Scope.system("抽查").get(() -> drawing.draw(last, "系统（抽查）", clock.instant()));
          if (drawn > 0) {
            LOG.info("{} samples of {} drawn", drawn, last);
          }
        });
  }
}
