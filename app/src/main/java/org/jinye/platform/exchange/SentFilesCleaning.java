package org.jinye.platform.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.jinye.platform.access.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files that somebody only looked at hold names and numbers, and are not kept for long. */
@Configuration(proxyBeanMethods = false)
class SentFilesCleaning {

  private static final Duration OFTEN = Duration.ofHours(6);

  /** Long enough to correct a table over a week of work. */
  private static final Duration KEPT = Duration.ofDays(7);

  @Bean
  RecurringTask<Void> forgettingSentFiles(SentFiles files, Clock clock) {
    return Tasks.recurring("forgetting-sent-files", FixedDelay.of(OFTEN))
        .execute((instance, context) ->
            Scope.system("清理未导入的文件").run(() -> files.forget(clock.instant().minus(KEPT))));
  }
}
