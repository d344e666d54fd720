package org.jinye.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.ArrayList;
import java.util.List;

/** The recurring tasks, which db-scheduler wants to be told apart from the others. */
final class StartupTasks {

  private final List<RecurringTask<?>> recurring = new ArrayList<>();

  void add(RecurringTask<?> task) {
    recurring.add(task);
  }

  SchedulerBuilder addTo(SchedulerBuilder builder) {
    SchedulerBuilder result = builder;
    for (RecurringTask<?> task : recurring) {
      result = result.startTasks(task);
    }
    return result;
  }
}
