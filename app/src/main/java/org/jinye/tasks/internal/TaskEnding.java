package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jinye.tasks.TaskAct;
import org.springframework.stereotype.Component;

/** Ends the tasks of subjects on which all is done, or nothing is to be done any more. */
@Component
public class TaskEnding {

  private final TaskStore store;
  private final Clock clock;

  TaskEnding(TaskStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public int finish(String kind, Collection<String> subjects, String result) {
    return finish(kind, subjects, result, clock.instant());
  }

  public int finish(String kind, Collection<String> subjects, String result, Instant at) {
    return store.endAll(kind, subjects, TaskAct.DONE, result, at);
  }

  public int cancel(String kind, Collection<String> subjects, String reason) {
    return store.endAll(kind, subjects, TaskAct.CANCELLED, reason, clock.instant());
  }
}
