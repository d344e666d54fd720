package org.jinye.tasks.internal.procedure;

import static org.jinye.tasks.internal.procedure.MovingRules.everybodyAskedMustHaveSigned;
import static org.jinye.tasks.internal.procedure.MovingRules.onlyTheCurrentStepMayBeTaken;
import static org.jinye.tasks.internal.procedure.MovingRules.onlyWhoseStepItIsMayTake;
import static org.jinye.tasks.internal.procedure.MovingRules.overtaken;
import static org.jinye.tasks.internal.procedure.MovingRules.requiredAttachmentsMustBeThere;
import static org.jinye.tasks.internal.procedure.MovingRules.somebodyMustHaveSigned;
import static org.jinye.tasks.internal.procedure.MovingRules.wordsMustNotBeTooLong;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Moved;
import org.jinye.tasks.NewTask;
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
import org.jinye.tasks.internal.procedure.RunningStore.Current;
import org.jinye.tasks.internal.procedure.RunningStore.Move;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes steps, however many, in a few statements: the instances move, their tasks end, the next
 * ones open with their limits.
 */
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

  /** What became of each, in the order given. All of one procedure; a subject stands in it once. */
  public List<Moved> take(String code, List<Taking> takings) {
    Map<String, Current> current = new HashMap<>();
    store
        .lockCurrent(code, takings.stream().map(Taking::subjectId).toList())
        .forEach(one -> current.put(one.running().subjectId(), one));
    Desks desks = new Desks();
    Map<Taking, Moved> refused = new HashMap<>();
    List<Move> moves = new ArrayList<>();
    for (Taking taking : takings) {
      Current now = current.get(taking.subjectId());
      if (now == null) {
        throw NotFound.of("流程");
      }
      switch (judge(taking, now, desks)) {
        case Judged.May may -> moves.add(may.move());
        case Judged.Not not -> refused.put(taking, new Moved.NotTaken(not.problems()));
      }
    }
    Set<Long> moved = moves.isEmpty() ? Set.of() : store.move(moves, clock.instant());
    List<Move> done = moves.stream().filter(one -> moved.contains(one.running().id())).toList();
    carryOut(code, done);
    Map<Taking, Moved> became = new HashMap<>(refused);
    moves.forEach(one -> became.put(one.taking(), new Moved.NotTaken(List.of(overtaken()))));
    done.forEach(one -> became.put(one.taking(), new Moved.Done(one.next())));
    return takings.stream().map(one -> Objects.requireNonNull(became.get(one))).toList();
  }

  private sealed interface Judged {
    record May(Move move) implements Judged {}

    record Not(List<Problem> problems) implements Judged {}
  }

  private Judged judge(Taking taking, Current now, Desks desks) {
    Running running = now.running();
    Procedure procedure = book.get(running.procedureId()).procedure();
    Optional<Problem> passed = onlyTheCurrentStepMayBeTaken(running, procedure, taking);
    if (passed.isPresent()) {
      return new Judged.Not(List.of(passed.get()));
    }
    ProcedureStep step = procedure.getStep(taking.step());
    Optional<Outcome> outcome = step.findOutcome(taking.outcome());
    if (outcome.isEmpty()) {
      return new Judged.Not(
          List.of(new Problem("OUTCOME_UNKNOWN", "outcome", "请选择“" + step.title() + "”的结果。")));
    }
    List<Problem> problems = against(taking, step, now, desks);
    return problems.isEmpty()
        ? new Judged.May(new Move(running, taking, outcome.get().next()))
        : new Judged.Not(problems);
  }

  private List<Problem> against(Taking taking, ProcedureStep step, Current now, Desks desks) {
    List<Problem> problems = new ArrayList<>();
    Optional<StepLogic> own = find(taking);
    if (now.desk() != null) {
      onlyWhoseStepItIsMayTake(step, desks.mayHandle(now.desk())).ifPresent(problems::add);
      everybodyAskedMustHaveSigned(now.asked()).ifPresent(problems::add);
      somebodyMustHaveSigned(step, now.signed()).ifPresent(problems::add);
    }
    requiredAttachmentsMustBeThere(
            step, own.map(one -> one.attached(taking.subjectId())).orElse(Set.of()))
        .ifPresent(problems::add);
    wordsMustNotBeTooLong(taking.words()).ifPresent(problems::add);
    own.ifPresent(one -> problems.addAll(one.refuses(taking)));
    return problems;
  }

  /** Their tasks end, what the subject's module does follows, the next ones open. */
  private void carryOut(String code, List<Move> done) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    List<NewTask> next = new ArrayList<>();
    for (Move move : done) {
      Running running = move.running();
      Procedure procedure = book.get(running.procedureId()).procedure();
      String words = words(procedure, move.taking());
      said.computeIfAbsent(words, one -> new ArrayList<>()).add(running.subjectId());
      if (move.next() != null) {
        var subject =
            new Subject(code, running.subjectId(), running.title(), running.unitCode(), words);
        next.add(StartingProcedure.task(subject, procedure.getStep(move.next())));
      }
    }
    said.forEach((words, subjects) -> ending.finish(code, subjects, words));
    done.forEach(one -> find(one.taking()).ifPresent(logic -> logic.taken(one.taking())));
    if (!next.isEmpty()) {
      opening.open(next);
    }
  }

  private static String words(Procedure procedure, Taking taking) {
    String title =
        procedure.getStep(taking.step()).findOutcome(taking.outcome()).orElseThrow().title();
    return title + (taking.words().isBlank() ? "" : "：" + taking.words());
  }

  /** Asked once for each desk, however many lie there. */
  private final class Desks {
    private final Map<String, Boolean> asked = new HashMap<>();

    /** The system itself may; a person when it waits for him, or for somebody he stands in for. */
    boolean mayHandle(String desk) {
      Scope who = Scope.required();
      return who.accountId() == 0
          || asked.computeIfAbsent(desk, one -> actors.waitsFor(who.accountId(), one));
    }
  }

  private Optional<StepLogic> find(Taking taking) {
    if (logic.isEmpty()) {
      contributed.forEach(one -> logic.put(one.procedure() + "/" + one.step(), one));
    }
    return Optional.ofNullable(logic.get(taking.procedure() + "/" + taking.step()));
  }
}
