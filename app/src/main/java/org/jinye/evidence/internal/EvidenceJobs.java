package org.jinye.evidence.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that look after the store. */
@Configuration(proxyBeanMethods = false)
class EvidenceJobs {

  @Bean
  Task<Void> orphanedContentJob(OrphanCleaning cleaning) {
    return Tasks.recurring("orphaned-content", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> cleaning.clean());
  }

  @Bean
  Task<Void> copyCleaningJob(CopyCleaning cleaning) {
    return Tasks.recurring("attachment-copies", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> clean(cleaning));
  }

  private static void clean(CopyCleaning cleaning) {
    try {
      cleaning.clean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  Task<Void> storeCheckJob(StoreCheck check) {
    return Tasks.recurring("store-check", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> check.goOn());
  }
}
