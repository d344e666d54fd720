package org.jinye.supply.internal.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.ZoneId;
import org.jinye.platform.backup.Deletions;
import org.jinye.platform.backup.FileReferences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs of the nodes that serve: queued imports, those left by a kill, the watched folder, and
 * the nightly cleaning of the lake and of refused files.
 */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

  /** Instance = number of the import. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 3;

  /** Waits while another import runs; a killed node's import is taken up again by another. */
  @Bean
  Task<Void> importJob(ImportRunner runner) {
    return Tasks.custom(TASK)
        .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS).retryEvery(SOON).thenRemove())
        .onDeadExecutionRevive()
        .execute((instance, context) ->
            runner.run(Long.parseLong(instance.getId()))
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, job) -> job.reschedule(complete, complete.getTimeDone().plus(SOON)));
  }

  @Bean
  Task<Void> interruptedImportsJob(InterruptedImports interrupted) {
    return Tasks.recurring("interrupted-imports", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((instance, context) -> interrupted.takeUp());
  }

  @Bean
  Task<Void> inboxJob(Inbox inbox) {
    return Tasks.recurring("import-inbox", FixedDelay.of(Duration.ofSeconds(3)))
        .execute((instance, context) -> inbox.look());
  }

  @Bean
  Task<Void> lakeCleaningJob(
      LakeCleaning cleaning,
      RefusedFiles refused,
      Deletions deletions,
      @Value("${jinye.lake.cleaning}") String cron,
      @Value("${jinye.zone}") ZoneId zone) {
    return Tasks.recurring("lake-cleaning", Schedules.cron(cron, zone))
        .execute((instance, context) ->
            deletions.unlessABackupRuns(() -> {
              refused.clean();
              cleaning.clean();
            }));
  }

  @Bean
  FileReferences filesOfImports() {
    return new FileReferences(
        """
        select path from supply.lake_file where removed_at is null
        union
        select stored_path from supply.import where stored_path is not null and state <> 'REFUSED'
        """);
  }
}
