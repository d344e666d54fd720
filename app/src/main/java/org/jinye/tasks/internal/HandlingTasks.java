package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskAct;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.TaskOutcome.NotTaken;
import org.jinye.tasks.TaskOutcome.Overtaken;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.TaskOutcome.Taken;
import org.jinye.tasks.TaskState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with one task: claim, hand on, return, withdraw, finish. */
@Service
public class HandlingTasks {

  private final TaskStore store;
  private final CoSigns coSigns;
  private final Colleagues colleagues;
  private final BeyondSight beyond;
  private final Clock clock;

  HandlingTasks(
      TaskStore store, CoSigns coSigns, Colleagues colleagues, BeyondSight beyond, Clock clock) {
    this.store = store;
    this.coSigns = coSigns;
    this.colleagues = colleagues;
    this.beyond = beyond;
    this.clock = clock;
  }

  @Transactional
  public TaskOutcome claim(Actor actor, Task.Seen seen) {
    return take(
        seen,
        task ->
            TaskRules.all(
                TaskRules.onlyAnOpenTaskMayBeHandled(task),
                TaskRules.onlyForWhomItWaitsMayHandle(task, actor),
                TaskRules.onlyWhatNobodyTookMayBeClaimed(task, actor)),
        (task, at) ->
            new Change(
                new Becoming(task).heldBy(actor.me()).state(TaskState.IN_HAND).task(),
                TaskAct.CLAIMED,
                actor.onBehalfOf(task).isEmpty() ? "" : "代" + actor.onBehalfOf(task) + "办理",
                List.of()));
  }

  /** To a person of the own units, or to a unit, whose people share it out. */
  @Transactional
  public TaskOutcome handOn(Actor actor, Task.Seen seen, Target target, String words) {
    Optional<Receiver> found = receiver(target);
    if (found.isEmpty()) {
      return new NotTaken(List.of(new Problem("TO_MISSING", "to", "请选择转给谁。")));
    }
    Receiver to = found.get();
    return take(
        seen,
        task -> {
          List<Problem> problems =
              new ArrayList<>(
                  TaskRules.all(
                      TaskRules.onlyAnOpenTaskMayBeHandled(task),
                      TaskRules.onlyForWhomItWaitsOrALeaderMayHandOn(task, actor),
                      TaskRules.nobodyHandsOnToWhomItWaitsAlready(task, to.desk()),
                      TaskRules.aReasonIsNeeded(words)));
          to.findPerson()
              .ifPresent(person ->
                  problems.addAll(
                      TaskRules.all(
                          TaskRules.onlyToSomebodyWhoMaySignIn(person),
                          TaskRules.onlyToAPersonOfTheOwnUnits(person, actor))));
          return problems;
        },
        (task, at) ->
            new Change(
                new Becoming(task).goingTo(to, actor.me()).task(),
                TaskAct.HANDED_ON,
                words,
                taking(task, to, actor.me())));
  }

  /** Back to whom it came from; what came from the system goes back to all of the post. */
  @Transactional
  public TaskOutcome giveBack(Actor actor, Task.Seen seen, String words) {
    return take(
        seen,
        task ->
            TaskRules.all(
                TaskRules.onlyAnOpenTaskMayBeHandled(task),
                TaskRules.onlyForWhomItWaitsMayHandle(task, actor),
                TaskRules.onlyWhatSomebodySentCanBeReturned(task, actor),
                TaskRules.aReasonIsNeeded(words)),
        (task, at) -> {
          Receiver back = sender(task);
          return new Change(
              new Becoming(task).goingTo(back, actor.me()).task(),
              TaskAct.RETURNED,
              words,
              taking(task, back, actor.me()));
        });
  }

  @Transactional
  public TaskOutcome withdraw(Actor actor, Task.Seen seen, String words) {
    return take(
        seen,
        task ->
            TaskRules.all(
                TaskRules.onlyAnOpenTaskMayBeHandled(task),
                TaskRules.onlyTheSenderMayWithdraw(task, actor),
                TaskRules.onlyWhatNobodyBeganMayBeWithdrawn(task),
                TaskRules.aReasonIsNeeded(words)),
        (task, at) ->
            new Change(
                new Becoming(task).ended(TaskState.WITHDRAWN, actor.me(), at, words).task(),
                TaskAct.WITHDRAWN,
                words,
                List.of()));
  }

  /** Ends it with the person's words about the result; for kinds that are finished here. */
  @Transactional
  public TaskOutcome finish(Actor actor, Task.Seen seen, String words) {
    return take(
        seen,
        task ->
            TaskRules.all(
                TaskRules.onlyAnOpenTaskMayBeHandled(task),
                TaskRules.onlyForWhomItWaitsMayHandle(task, actor),
                TaskRules.allAskedMustHaveSigned(coSigns.list(task.id())),
                TaskRules.aReasonIsNeeded(words)),
        (task, at) ->
            new Change(
                new Becoming(task).ended(TaskState.DONE, actor.me(), at, words).task(),
                TaskAct.DONE,
                words,
                List.of()));
  }

  /** What is to be stored of a change. */
  record Change(Task became, TaskAct act, String words, List<Long> taking) {}

  /** Looks at the task, asks the rules, stores the change; the one way every act goes. */
  TaskOutcome take(
      Task.Seen seen,
      Function<Task, List<Problem>> rules,
      BiFunction<Task, Instant, Change> change) {
    Task task = store.find(seen.id()).orElseThrow(() -> NotFound.of("待办"));
    if (task.version() != seen.version()) {
      return new Overtaken(task);
    }
    List<Problem> problems = rules.apply(task);
    if (!problems.isEmpty()) {
      return new NotTaken(problems);
    }
    Instant at = clock.instant();
    Change made = change.apply(task, at);
    var step =
        new TaskStore.Step(
            made.act(), who(task), who(made.became()), made.words(), made.taking(), at);
    boolean first = store.move(seen, made.became(), step);
    Task now = store.find(seen.id()).orElse(made.became());
    return first ? new Taken(now) : new Overtaken(now);
  }

  private String who(Task task) {
    return task.assignee() == null ? beyond.postName(task.post()) : task.assignee();
  }

  private Optional<Receiver> receiver(Target target) {
    return switch (target) {
      case Target.Nobody ignored -> Optional.empty();
      case Target.Person person -> colleagues.find(person.id()).map(Receiver::person);
      case Target.Unit unit -> Optional.of(Receiver.post(new Post(unit.code(), unit.role())));
    };
  }

  private Receiver sender(Task task) {
    Long from = task.fromId();
    if (from == null) {
      return Receiver.post(task.post());
    }
    return beyond.findPerson(from).map(Receiver::person).orElse(Receiver.post(task.post()));
  }

  /** Those who would not see the task by their unit but have to do with it now. */
  private List<Long> taking(Task task, Receiver to, Colleague by) {
    List<Long> taking = new ArrayList<>();
    if (!by.sees(task.unitCode())) {
      taking.add(by.id());
    }
    if (!task.unitCode().startsWith(to.post().unitCode())) {
      Stream<Colleague> all =
          to.findPerson().map(Stream::of).orElseGet(() -> beyond.listPeople(to.post()).stream());
      all.map(Colleague::id).forEach(taking::add);
    }
    return taking;
  }
}
