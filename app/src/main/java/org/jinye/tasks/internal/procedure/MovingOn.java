package org.jinye.tasks.internal.procedure;

import static org.jinye.tasks.internal.procedure.MovingRules.everybodyAskedMustHaveSigned;
import static org.jinye.tasks.internal.procedure.MovingRules.onlyTheCurrentStepMayBeTaken;
import static org.jinye.tasks.internal.procedure.MovingRules.onlyWhoseStepItIsMayTake;
import static org.jinye.tasks.internal.procedure.MovingRules.overtaken;
import static org.jinye.tasks.internal.procedure.MovingRules.requiredAttachmentsMustBeThere;
import static org.jinye.tasks.internal.procedure.MovingRules.somebodyMustHaveSigned;
import static org.jinye.tasks.internal.procedure.MovingRules.wordsMustNotBeTooLong;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Moved;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.ProcedureStep.Outcome;
import org.jinye.tasks.Procedures.Subject;
import org.jinye.tasks.Running;
import org.jinye.tasks.StepLogic;
import org.jinye.tasks.Taking;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskEnding;
import org.jinye.tasks.internal.TaskOpening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes a step: the instance moves, its task ends, the next one opens with its limit. */
@Component
public class MovingOn {

  private final ProcedureBook book;
  private final RunningStore store;
  private final TaskEnding ending;
  private final TaskOpening opening;
  private final Actors actors;
  private final Clock clock;
  private final ObjectProvider<StepLogic> contributed;
  private final Map<String, StepLogic> logic = new HashMap<>();

  MovingOn(
      ProcedureBook book,
      RunningStore store,
      TaskEnding ending,
      TaskOpening opening,
      Actors actors,
      Clock clock,
      ObjectProvider<StepLogic> contributed) {
    this.book = book;
    this.store = store;
    this.ending = ending;
    this.opening = opening;
    this.actors = actors;
    this.clock = clock;
    this.contributed = contributed;
  }

  public Moved take(Taking taking) {
    Running running =
        store.findBare(taking.procedure(), taking.subjectId()).orElseThrow(() -> NotFound.of("流程"));
    Procedure procedure = book.get(running.procedureId()).procedure();
    List<Problem> problems = new ArrayList<>();
    onlyTheCurrentStepMayBeTaken(running, procedure, taking).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Moved.NotTaken(problems);
    }
    ProcedureStep step = procedure.getStep(taking.step());
    Optional<Outcome> outcome = step.findOutcome(taking.outcome());
    if (outcome.isEmpty()) {
      return new Moved.NotTaken(
          List.of(new Problem("OUTCOME_UNKNOWN", "outcome", "请选择“" + step.title() + "”的结果。")));
    }
    Optional<StepLogic> own = find(taking);
    problems.addAll(against(taking, step, own));
    if (!problems.isEmpty()) {
      return new Moved.NotTaken(problems);
    }
    Instant at = clock.instant();
    String next = outcome.get().next();
    if (!store.move(running, taking, next, at)) {
      return new Moved.NotTaken(List.of(overtaken()));
    }
    String said = outcome.get().title() + (taking.words().isBlank() ? "" : "：" + taking.words());
    ending.finish(taking.procedure(), List.of(taking.subjectId()), said);
    own.ifPresent(one -> one.taken(taking));
    if (next != null) {
      var subject =
          new Subject(
              running.code(), running.subjectId(), running.title(), running.unitCode(), said);
      opening.open(List.of(StartingProcedure.task(subject, procedure.getStep(next))));
    }
    return new Moved.Done(next);
  }

  private List<Problem> against(Taking taking, ProcedureStep step, Optional<StepLogic> own) {
    List<Problem> problems = new ArrayList<>();
    store
        .findWaiting(taking.procedure(), taking.subjectId())
        .ifPresent(task -> {
          onlyWhoseStepItIsMayTake(step, mayHandle(task.desk())).ifPresent(problems::add);
          everybodyAskedMustHaveSigned(task.asked()).ifPresent(problems::add);
          somebodyMustHaveSigned(step, task.signed()).ifPresent(problems::add);
        });
    requiredAttachmentsMustBeThere(
            step, own.map(one -> one.attached(taking.subjectId())).orElse(java.util.Set.of()))
        .ifPresent(problems::add);
    wordsMustNotBeTooLong(taking.words()).ifPresent(problems::add);
    own.ifPresent(one -> problems.addAll(one.refuses(taking)));
    return problems;
  }

  /** The system itself may; a person when it waits for him, or for somebody he stands in for. */
  private boolean mayHandle(String desk) {
    Scope who = Scope.required();
    return who.accountId() == 0 || actors.waitsFor(who.accountId(), desk);
  }

  private Optional<StepLogic> find(Taking taking) {
    if (logic.isEmpty()) {
      contributed.forEach(one -> logic.put(one.procedure() + "/" + one.step(), one));
    }
    return Optional.ofNullable(logic.get(taking.procedure() + "/" + taking.step()));
  }
}
