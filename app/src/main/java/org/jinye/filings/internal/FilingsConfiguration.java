package org.jinye.filings.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jinye.platform.trail.TrailWording;
import org.jinye.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module contributes: kinds of tasks, and the nightly look at what is missing. */
@Configuration(proxyBeanMethods = false)
class FilingsConfiguration {

  private static final LocalTime EARLY = LocalTime.of(5, 30);

  @Bean
  TrailWording filingWording(FilingKinds kinds) {
    return new FilingWording("filings.filing", kinds);
  }

  @Bean
  TrailWording dutyWording(FilingKinds kinds) {
    return new FilingWording("filings.duty", kinds);
  }

  @Bean
  TaskKind filingReview() {
    return TaskKind.onSubject(FilingDesk.REVIEW, "备案审阅", id -> "/filings/" + id);
  }

  @Bean
  TaskKind filingAnswer() {
    return TaskKind.onSubject(FilingDesk.ANSWER, "备案答复", id -> "/filings/" + id);
  }

  @Bean
  TaskKind filingMissing() {
    return new TaskKind(Duties.MISSING, "备案缺报", id -> "/filings/duties", TaskKind.Ending.HERE);
  }

  @Bean
  Task<Void> filingDutiesJob(Duties duties, @Value("${jinye.zone}") ZoneId zone) {
    return Tasks.recurring("filing-duties", Schedules.daily(zone, EARLY))
        .execute((instance, context) -> duties.look());
  }
}
