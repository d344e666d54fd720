package org.jinye.tasks;

import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Pager;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.HandlingTasks;
import org.jinye.tasks.internal.SigningTasks;
import org.jinye.tasks.internal.Target;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.worktime.Light;
import org.springframework.stereotype.Service;

/**
 * What a person does with the tasks that wait for him, for callers that act in his name under his
 * scope. The same rules hold as on the pages: a "no" comes back with its reasons.
 */
@Service
public class TaskDesk {

  private static final int MOST = 1000;
  private static final String LIST = "/tasks";

  private final TaskQuery query;
  private final Actors actors;
  private final HandlingTasks handling;
  private final SigningTasks signing;

  TaskDesk(TaskQuery query, Actors actors, HandlingTasks handling, SigningTasks signing) {
    this.query = query;
    this.actors = actors;
    this.handling = handling;
    this.signing = signing;
  }

  /** At most 1,000 of a kind that wait for the person, those due first in front. */
  public List<Task> listMine(SignedIn me, String kind) {
    TaskFilter filter = new TaskFilter("", kind, "", "", "");
    return query.page(filter, actors.of(me), new Pager(1, MOST, MOST, ""));
  }

  /** Takes a task of the post into the own hands. */
  public TaskOutcome claim(SignedIn me, Task task) {
    return handling.claim(actors.of(me), task.seen());
  }

  /** To a unit, whose people share it out. */
  public TaskOutcome handOn(SignedIn me, Task task, Post to, String words) {
    return handling.handOn(
        actors.of(me), task.seen(), new Target.Unit(to.unitCode(), to.role()), words);
  }

  /** To a person of the own units. */
  public TaskOutcome handOn(SignedIn me, Task task, long accountId, String words) {
    return handling.handOn(actors.of(me), task.seen(), new Target.Person(accountId), words);
  }

  /** Until the person has signed the task cannot be finished. */
  public TaskOutcome askToSign(SignedIn me, Task task, long accountId, String words) {
    return signing.ask(actors.of(me), task.seen(), new Target.Person(accountId), words);
  }

  /** Ends a task of a kind that is finished on its own page. */
  public TaskOutcome finish(SignedIn me, Task task, String words) {
    return handling.finish(actors.of(me), task.seen(), words);
  }

  /**
   * What waits for a person.
   *
   * @param href address of the list of all of them
   * @param overdueHref address of the list of those that are late
   */
  public record Waiting(long all, long overdue, String href, String overdueHref) {}

  /** How much waits for the person, and how much of it is late: the figures of his list. */
  public Waiting countWaiting(SignedIn me) {
    List<TaskQuery.KindLights> kinds = query.countLights(actors.of(me));
    return new Waiting(
        kinds.stream().mapToLong(TaskQuery.KindLights::all).sum(),
        kinds.stream().mapToLong(TaskQuery.KindLights::overdue).sum(),
        LIST,
        new TaskFilter("", "", Light.OVERDUE.name(), "", "").url(LIST));
  }
}
