package org.jinye.tasks.internal;

import java.time.Instant;
import org.jinye.organization.Colleague;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/** A task on its way to what it becomes; refuses what its state does not allow. */
record Becoming(Task task) {

  Becoming state(TaskState next) {
    if (!task.state().canBecome(next)) {
      throw new IllegalStateException(task.state() + " cannot become " + next);
    }
    return with(
        next, task.fromId(), task.fromName(), task.post(), task.assigneeId(), task.assignee());
  }

  /** Held by the person; where it came from stays. */
  Becoming heldBy(Colleague person) {
    return with(
        task.state(), task.fromId(), task.fromName(), task.post(), person.id(), person.name());
  }

  Becoming goingTo(Receiver to, Colleague by) {
    Colleague person = to.who();
    return with(
            task.state(),
            by.id(),
            by.name(),
            to.post(),
            person == null ? null : person.id(),
            person == null ? null : person.name())
        .state(TaskState.WAITING);
  }

  Becoming ended(TaskState end, Colleague by, Instant at, String words) {
    Task ended = state(end).task();
    return new Becoming(
        new Task(
            ended.id(),
            ended.version(),
            ended.unitCode(),
            ended.kind(),
            ended.subjectId(),
            ended.title(),
            ended.reason(),
            end,
            ended.senderId(),
            ended.sender(),
            ended.fromId(),
            ended.fromName(),
            ended.post(),
            ended.assigneeId(),
            ended.assignee(),
            ended.superior(),
            ended.openedAt(),
            ended.clockStart(),
            ended.limit(),
            at,
            by.name(),
            words));
  }

  private Becoming with(
      TaskState state,
      @Nullable Long fromId,
      String fromName,
      Post post,
      @Nullable Long assigneeId,
      @Nullable String assignee) {
    return new Becoming(
        new Task(
            task.id(),
            task.version(),
            task.unitCode(),
            task.kind(),
            task.subjectId(),
            task.title(),
            task.reason(),
            state,
            task.senderId(),
            task.sender(),
            fromId,
            fromName,
            post,
            assigneeId,
            assignee,
            task.superior(),
            task.openedAt(),
            task.clockStart(),
            task.limit(),
            task.endedAt(),
            task.endedBy(),
            task.result()));
  }
}
