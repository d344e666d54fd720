package org.jinye.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Pager;
import org.jinye.tasks.internal.Absences;
import org.jinye.tasks.internal.HandlingTasks;
import org.jinye.tasks.internal.SettingAbsence;
import org.jinye.tasks.internal.SigningTasks;
import org.jinye.tasks.internal.Target;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskQuery;
import org.springframework.stereotype.Service;

/**
 * What a person does with the tasks that wait for him, for callers that act in his name under his
 * scope. The same rules hold as on the pages: a "no" comes back with its reasons.
 */
@Service
public class TaskDesk {

  private static final int MOST = 1000;

  private final TaskQuery query;
  private final Absences absences;
  private final HandlingTasks handling;
  private final SigningTasks signing;
  private final SettingAbsence setting;

  TaskDesk(
      TaskQuery query,
      Absences absences,
      HandlingTasks handling,
      SigningTasks signing,
      SettingAbsence setting) {
    this.query = query;
    this.absences = absences;
    this.handling = handling;
    this.signing = signing;
    this.setting = setting;
  }

  /**
   * Somebody is away, both days included, and another acts for him.
   *
   * @param personId account of who is away
   * @param standInId account of who acts for him
   */
  public record Away(
      long personId, long standInId, LocalDate first, LocalDate last, String words) {}

  /** At most 1,000 of a kind that wait for the person, those due first in front. */
  public List<Task> listMine(SignedIn me, String kind) {
    TaskFilter filter = new TaskFilter("", kind, "", "", "");
    return query.page(filter, absences.actor(me), new Pager(1, MOST, MOST, ""));
  }

  /** Takes a task of the post into the own hands. */
  public TaskOutcome claim(SignedIn me, Task task) {
    return handling.claim(absences.actor(me), task.seen());
  }

  /** To a unit, whose people share it out. */
  public TaskOutcome handOn(SignedIn me, Task task, Post to, String words) {
    return handling.handOn(
        absences.actor(me), task.seen(), new Target.Unit(to.unitCode(), to.role()), words);
  }

  /** To a person of the own units. */
  public TaskOutcome handOn(SignedIn me, Task task, long accountId, String words) {
    return handling.handOn(absences.actor(me), task.seen(), new Target.Person(accountId), words);
  }

  /** Until the person has signed the task cannot be finished. */
  public TaskOutcome askToSign(SignedIn me, Task task, long accountId, String words) {
    return signing.ask(absences.actor(me), task.seen(), new Target.Person(accountId), words);
  }

  /** Ends a task of a kind that is finished on its own page. */
  public TaskOutcome finish(SignedIn me, Task task, String words) {
    return handling.finish(absences.actor(me), task.seen(), words);
  }

  /** Registers an absence; sentences by field when it cannot be, empty when it is kept. */
  public Map<String, String> setAway(SignedIn me, Away away) {
    return setting.set(
        Colleague.of(me),
        new SettingAbsence.Form(
            Long.toString(away.personId()),
            Long.toString(away.standInId()),
            away.first().toString(),
            away.last().toString(),
            away.words()));
  }
}
