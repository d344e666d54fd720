package org.jinye.platform.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Brings back the jobs that a clock which was ahead has put off: once it is set right, they would
 * wait for a day that may be years away, and nobody would be told. It looks by itself and not as a
 * job, which would be put off with the others.
 */
@Component
class PostponedJobs {

  private static final Logger LOG = LoggerFactory.getLogger(PostponedJobs.class);
  private static final Duration OFTEN = Duration.ofMinutes(1);

  /** Work that was asked for is due at once, and within seconds when it is tried again. */
  private static final Duration LATEST = Duration.ofMinutes(2);

  private final Scheduler scheduler;
  private final List<RecurringTask<?>> recurring;
  private final Clock clock;
  private final boolean serving;
  private final ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();

  PostponedJobs(
      Scheduler scheduler, List<Task<?>> tasks, Clock clock, @Value("${jinye.mode}") String mode) {
    this.scheduler = scheduler;
    this.recurring =
        tasks.stream()
            .filter(RecurringTask.class::isInstance)
            .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
            .toList();
    this.clock = clock;
    this.serving = "serve".equals(mode);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      timer.setDaemon(true);
      timer.setThreadNamePrefix("postponed-jobs-");
      timer.initialize();
      var _ = timer.scheduleWithFixedDelay(this::look, OFTEN);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdown();
  }

  void look() {
    Set<String> known = new HashSet<>();
    for (RecurringTask<?> task : recurring) {
      known.add(task.getName());
      bringBack(task);
    }
    Instant latest = clock.instant().plus(LATEST);
    scheduler.getScheduledExecutions().stream()
        .filter(job -> !known.contains(job.getTaskInstance().getTaskName()))
        .filter(job -> !job.isPicked() && job.getExecutionTime().isAfter(latest))
        .forEach(this::bringBack);
  }

  /** What db-scheduler does at a start: a time later than the schedule gives is changed to that. */
  private void bringBack(RecurringTask<?> task) {
    boolean isPicked =
        scheduler
            .getScheduledExecution(task.getDefaultTaskInstance())
            .map(ScheduledExecution::isPicked)
            .orElse(false);
    try {
      if (!isPicked) {
        task.onStartup(scheduler, clock::instant);
      }
    } catch (TaskInstanceCurrentlyExecutingException justBegun) {
      LOG.debug("{} has just begun", task.getName());
    }
  }

  private void bringBack(ScheduledExecution<Object> job) {
    TaskInstanceId id = job.getTaskInstance();
    LOG.warn("{} was put off to {} and is brought back", id, job.getExecutionTime());
    try {
      scheduler.reschedule(id, clock.instant());
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException otherNode) {
      LOG.debug("{} has just begun, or ended", id);
    }
  }
}
