package org.jinye.tasks.internal.procedure;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.Procedures.Subject;
import org.jinye.tasks.internal.TaskOpening;
import org.springframework.stereotype.Component;

/** Starts a procedure for a subject and puts its first step into the list. */
@Component
public class StartingProcedure {

  private final ProcedureBook book;
  private final RunningStore store;
  private final TaskOpening opening;
  private final Clock clock;

  StartingProcedure(ProcedureBook book, RunningStore store, TaskOpening opening, Clock clock) {
    this.book = book;
    this.store = store;
    this.opening = opening;
    this.clock = clock;
  }

  /** How many were started; a subject for which the procedure runs already goes on as it is. */
  public int start(Collection<Subject> subjects) {
    if (subjects.isEmpty()) {
      return 0;
    }
    Map<Subject, Version> versions = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      versions.put(subject, book.getInForce(subject.code(), subject.unitCode()));
    }
    List<NewTask> tasks =
        store.start(versions, clock.instant()).stream()
            .map(subject -> task(subject, first(versions, subject)))
            .toList();
    if (!tasks.isEmpty()) {
      opening.open(tasks);
    }
    return tasks.size();
  }

  private static ProcedureStep first(Map<Subject, Version> versions, Subject subject) {
    return Objects.requireNonNull(versions.get(subject)).procedure().first();
  }

  /** The task of a step. */
  static NewTask task(Subject subject, ProcedureStep step) {
    String title = step.title() + "：" + subject.title();
    NewTask task =
        NewTask.of(
                subject.code(),
                subject.id(),
                title,
                subject.unitCode(),
                step.post(subject.unitCode()))
            .because(subject.reason());
    return step.limit() == null ? task : task.within(step.limit());
  }
}
