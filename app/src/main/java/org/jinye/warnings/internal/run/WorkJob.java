package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jinye.warnings.internal.run.CarryingOut.Attempt;

/** The job that carries out work which was asked for; the instance is the number of the work. */
public final class WorkJob {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 5;

  private WorkJob() {}

  /** Carries out the work of a number, unless this process shuts down. */
  public interface Carrying {
    Attempt carryOut(long id, BooleanSupplier shuttingDown);
  }

  /**
   * A killed node's work is revived by db-scheduler; what is left at shutdown waits for the next
   * node.
   */
  public static Task<Void> task(TaskDescriptor<Void> descriptor, Carrying carrying) {
    return Tasks.custom(descriptor)
        .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS).retryEvery(SOON).thenRemove())
        .onDeadExecutionRevive()
        .execute((instance, context) -> {
          Attempt attempt =
              carrying.carryOut(
                  Long.parseLong(instance.getId()),
                  () -> context.getSchedulerState().isShuttingDown());
          return attempt == Attempt.ENDED
              ? new CompletionHandler.OnCompleteRemove<>()
              : (complete, job) -> job.reschedule(complete, complete.getTimeDone().plus(SOON));
        });
  }
}
