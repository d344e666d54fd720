package org.jinye.tasks.web;

import java.util.Optional;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.Moved;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.Procedures;
import org.jinye.tasks.Running;
import org.jinye.tasks.Taking;
import org.jinye.tasks.Task;
import org.jinye.tasks.internal.TaskCatalogue;
import org.jinye.tasks.web.TaskPage.Choosing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a task shows when the task is a step of a procedure. */
@Component
class TaskSteps {

  private final Procedures procedures;
  private final TaskCatalogue catalogue;

  TaskSteps(Procedures procedures, TaskCatalogue catalogue) {
    this.procedures = procedures;
    this.catalogue = catalogue;
  }

  @Nullable ProcedurePicture picture(Task task) {
    Optional<Running> running = procedures.find(task.kind(), task.subjectId());
    return running
        .map(run -> ProcedurePicture.of(procedures.getVersion(run.procedureId()), run))
        .orElse(null);
  }

  /** The outcomes to choose from; null where the step is taken on the subject's page. */
  @Nullable Choosing choosing(Task task) {
    if (!catalogue.link(task).isEmpty() && !catalogue.endsHere(task.kind())) {
      return null;
    }
    return procedures
        .find(task.kind(), task.subjectId())
        .flatMap(run -> Optional.ofNullable(run.step()).map(step -> choosing(run, step)))
        .orElse(null);
  }

  private Choosing choosing(Running running, String code) {
    Procedure procedure = procedures.getVersion(running.procedureId());
    ProcedureStep step = procedure.getStep(code);
    return new Choosing(
        code,
        step.title(),
        step.outcomes().stream().map(o -> new Choice(o.code(), o.title())).toList());
  }

  Moved take(Task task, String step, String outcome, String words) {
    return procedures.take(new Taking(task.kind(), task.subjectId(), step, outcome, words));
  }
}
