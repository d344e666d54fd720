package org.jinye.tasks.internal.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
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
  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

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

  /** The server may be back, or the password mended, before the next morning. */
  @Bean
  RecurringTask<Void> remindersAgain(Reminding reminding, MailSettings settings, Clock clock) {
    Schedule schedule =
        settings.isOn() ? FixedDelay.of(AGAIN) : Schedules.cron(NEVER, clock.getZone());
    return Tasks.recurring("tasks-reminders-again", schedule)
        .execute((instance, context) -> {
          if (LocalTime.now(clock).isBefore(EVENING)) {
            int sent = reminding.remindAgain(LocalDate.now(clock));
            LOG.debug("{} reminders sent that had failed before", sent);
          }
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
        "邮件服务器不通、用户名或密码不对、要求加密，或收件人的邮箱不对，日志里有原因。没有发出的都留着，当天 20 点前每 15 分钟再发一次。");
  }
}
