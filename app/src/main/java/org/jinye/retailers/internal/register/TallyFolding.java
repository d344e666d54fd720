package org.jinye.retailers.internal.register;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the count of the register quick: every statement that adds files adds rows to the tally.
 */
@Configuration(proxyBeanMethods = false)
class TallyFolding {

  private static final Duration OFTEN = Duration.ofMinutes(10);

  @Bean
  RecurringTask<Void> foldingTally(JdbcClient database) {
    return Tasks.recurring("folding-tally", FixedDelay.of(OFTEN))
        .execute((instance, context) ->
            database.sql("select retailers.fold_tally()").query((row, number) -> number).list());
  }
}
