package org.jinye.tasks.internal;

import java.util.ArrayList;
import java.util.List;
import org.jinye.organization.Colleague;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskAct;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.TaskOutcome.NotTaken;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.internal.HandlingTasks.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会签: others who must sign before a task can be finished. */
@Service
public class SigningTasks {

  private final HandlingTasks handling;
  private final CoSigns coSigns;
  private final BeyondSight beyond;

  SigningTasks(HandlingTasks handling, CoSigns coSigns, BeyondSight beyond) {
    this.handling = handling;
    this.coSigns = coSigns;
    this.beyond = beyond;
  }

  /** Asks a person, of whatever unit; he sees the task from now on. */
  @Transactional
  public TaskOutcome ask(Actor actor, Task.Seen seen, Target whom, String words) {
    if (!(whom instanceof Target.Person(long id))) {
      return new NotTaken(List.of(new Problem("TO_MISSING", "to", "请选择请谁会签。")));
    }
    Colleague signer = beyond.findPerson(id).orElseThrow(() -> NotFound.of("人员"));
    return handling.take(
        seen,
        task -> {
          List<CoSign> asked = coSigns.list(task.id());
          List<Problem> problems =
              new ArrayList<>(
                  TaskRules.all(
                      TaskRules.onlyAnOpenTaskMayBeHandled(task),
                      TaskRules.onlyForWhomItWaitsMayHandle(task, actor),
                      TaskRules.onlyToSomebodyWhoMaySignIn(signer),
                      TaskRules.nobodySignsHisOwnTask(task, signer),
                      TaskRules.nobodyIsAskedTwice(signer, asked)));
          TaskRules.wordsMustNotBeTooLong(words).ifPresent(problems::add);
          return problems;
        },
        (task, at) -> {
          coSigns.ask(task.id(), signer, at);
          List<Long> taking = signer.sees(task.unitCode()) ? List.of() : List.of(signer.id());
          return new Change(task, TaskAct.COSIGN_ASKED, signer.name() + said(words), taking);
        });
  }

  @Transactional
  public TaskOutcome sign(Actor actor, Task.Seen seen, String words) {
    return answer(actor, seen, CoSign.State.SIGNED, words);
  }

  /** Does not sign; it stays open until the request is withdrawn or he signs after all. */
  @Transactional
  public TaskOutcome decline(Actor actor, Task.Seen seen, String words) {
    List<Problem> missing = TaskRules.all(TaskRules.aReasonIsNeeded(words));
    return missing.isEmpty()
        ? answer(actor, seen, CoSign.State.DECLINED, words)
        : new NotTaken(missing);
  }

  private TaskOutcome answer(Actor actor, Task.Seen seen, CoSign.State answer, String words) {
    return handling.take(
        seen,
        task ->
            TaskRules.all(
                TaskRules.onlyAnOpenTaskMayBeHandled(task),
                TaskRules.onlyWhoWasAskedMaySign(coSigns.list(task.id()), actor),
                TaskRules.wordsMustNotBeTooLong(words)),
        (task, at) -> {
          coSigns.answer(task.id(), actor.id(), answer, words, at);
          TaskAct act = answer == CoSign.State.SIGNED ? TaskAct.COSIGNED : TaskAct.COSIGN_DECLINED;
          return new Change(task, act, words, List.of());
        });
  }

  /** Takes the request back; the task can be finished without that person. */
  @Transactional
  public TaskOutcome withdraw(Actor actor, Task.Seen seen, Target whom) {
    if (!(whom instanceof Target.Person(long signer))) {
      return new NotTaken(List.of(new Problem("TO_MISSING", "to", "请选择撤销谁的会签。")));
    }
    return handling.take(
        seen,
        task ->
            TaskRules.all(
                TaskRules.onlyAnOpenTaskMayBeHandled(task),
                TaskRules.onlyForWhomItWaitsMayHandle(task, actor)),
        (task, at) -> {
          String name =
              coSigns.list(task.id()).stream()
                  .filter(one -> one.accountId() == signer)
                  .map(CoSign::name)
                  .findFirst()
                  .orElse("");
          coSigns.answer(task.id(), signer, CoSign.State.WITHDRAWN, "", at);
          return new Change(task, TaskAct.COSIGN_WITHDRAWN, name, List.of());
        });
  }

  private static String said(String words) {
    return words.isBlank() ? "" : "：" + words;
  }
}
