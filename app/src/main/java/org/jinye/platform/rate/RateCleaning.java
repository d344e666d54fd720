package org.jinye.platform.rate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the counts from growing with every address that ever asked. */
@Configuration(proxyBeanMethods = false)
class RateCleaning {

  private static final Duration OFTEN = Duration.ofMinutes(10);

  @Bean
  RecurringTask<Void> cleaningRates(RateLimits limits) {
    return Tasks.recurring("cleaning-rates", FixedDelay.of(OFTEN))
        .execute((instance, context) -> limits.clean());
  }
}
