package org.jinye.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of jobs when a clock that was a year ahead is set right. */
@ModuleTest
class PostponedJobsTest {

  private static final Duration AHEAD = Duration.ofDays(365);

  @Autowired private PostponedJobs postponed;
  @Autowired private Scheduler scheduler;
  @Autowired private List<Task<?>> tasks;
  @Autowired private Clock clock;

  @AfterEach
  void forget() {
    scheduler.getScheduledExecutions().forEach(job -> scheduler.cancel(job.getTaskInstance()));
  }

  @Test
  void whatComesAgainAndAgainComesAtItsUsualTime() {
    Instant wrong = clock.instant().plus(AHEAD);
    recurring().forEach(task -> task.onStartup(scheduler, () -> wrong));
    List<ScheduledExecution<Object>> all = scheduler.getScheduledExecutions();
    all.forEach(job -> scheduler.reschedule(job.getTaskInstance(), wrong.plus(Duration.ofDays(1))));

    postponed.look();

    Instant soon = clock.instant().plus(Duration.ofDays(4));
    assertThat(all).hasSizeGreaterThan(10);
    assertThat(scheduler.getScheduledExecutions())
        .hasSameSizeAs(all)
        .allSatisfy(job -> assertThat(job.getExecutionTime()).isBefore(soon));
  }

  @Test
  void whatWasAskedForBeginsAndWhatIsDueStaysAsItIs() {
    Instant now = clock.instant();
    schedule("evaluation", "4711", now.plus(AHEAD));
    schedule("backtest", "4711", now.minusSeconds(1));
    schedule("import", "4711", now.plusSeconds(5));

    postponed.look();

    assertThat(timeOf("evaluation")).isBefore(now.plus(Duration.ofMinutes(1)));
    assertThat(timeOf("backtest")).isBefore(now);
    assertThat(timeOf("import")).isAfter(now);
  }

  private List<RecurringTask<?>> recurring() {
    return tasks.stream()
        .filter(RecurringTask.class::isInstance)
        .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
        .toList();
  }

  private void schedule(String name, String id, Instant at) {
    scheduler.schedule(new TaskInstance<>(name, id), at);
  }

  private Instant timeOf(String name) {
    return scheduler.getScheduledExecutionsForTask(name).stream()
        .map(ScheduledExecution::getExecutionTime)
        .findFirst()
        .orElseThrow();
  }
}
