package org.jinye.tasks.internal.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import org.jinye.platform.status.Vital;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminders go once a day where mail is configured; what did not go is told to administrators. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class ReminderJobs {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderJobs.class);
  private static final String NEVER = "-";

  @Bean
  RecurringTask<Void> reminders(Reminding reminding, MailSettings settings, Clock clock) {
    Schedule schedule =
        settings.isOn()
            ? Schedules.daily(clock.getZone(), settings.time())
            : Schedules.cron(NEVER, clock.getZone());
    return Tasks.recurring("tasks-reminders", schedule)
        .execute((instance, context) -> {
          int sent = reminding.remindAll(LocalDate.now(clock));
          LOG.info("{} reminders sent", sent);
        });
  }

  @Bean
  Vital remindersNotSent(Digests digests) {
    return new Vital(
        "reminders_not_sent",
        "最近一天没有发出的邮件提醒",
        "封",
        () -> (double) digests.countNotSent(),
        new Vital.Limits(1, 20),
        "日志里有原因：邮件服务器的地址、用户名、密码，或收件人的邮箱不对。下一个工作日会再发，当天不重发。");
  }
}
