package org.jinye.tasks.internal.procedure;

import java.time.Clock;
import java.util.List;
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

  public boolean start(Subject subject) {
    Version version = book.getInForce(subject.code(), subject.unitCode());
    if (!store.start(subject, version, clock.instant())) {
      return false;
    }
    opening.open(List.of(task(subject, version.procedure().first())));
    return true;
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
