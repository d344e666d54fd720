package org.jinye.platform.trail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals every minute; verifies when somebody asks. */
@Configuration(proxyBeanMethods = false)
class TrailJobs {

  static final TaskDescriptor<Void> VERIFICATION = TaskDescriptor.of("trail-verification");
  private static final int ATTEMPTS = 3;
  private static final Duration SOON = Duration.ofSeconds(10);

  @Bean
  Task<Void> sealingJob(Sealing sealing) {
    return Tasks.recurring("trail-sealing", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> sealing.sealNow());
  }

  /** Only reads, so a killed node's verification begins anew on another. */
  @Bean
  Task<Void> verificationJob(Verifications verifications) {
    return Tasks.custom(VERIFICATION)
        .onFailure((failed, operations) -> {
          if (failed.getExecution().consecutiveFailures < ATTEMPTS) {
            operations.reschedule(failed, failed.getTimeDone().plus(SOON));
          } else {
            verifications.giveUp(Long.parseLong(failed.getExecution().getId()));
            operations.remove();
          }
        })
        .onDeadExecutionRevive()
        .execute((instance, context) -> {
          verifications.carryOut(Long.parseLong(instance.getId()));
          return new CompletionHandler.OnCompleteRemove<>();
        });
  }

  @Bean
  MenuEntry trailEntry() {
    return new MenuEntry("系统", "痕迹", "/trail", "history", 350, SignedIn::isAdministrator);
  }
}
