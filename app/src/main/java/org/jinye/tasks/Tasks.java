package org.jinye.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.web.Refused;
import org.jinye.tasks.internal.FinishCheck;
import org.jinye.tasks.internal.TaskEnding;
import org.jinye.tasks.internal.TaskOpening;
import org.jinye.tasks.internal.TaskStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules tell the list of all that waits. Who acts is the thread's scope; within a
 * transaction of the caller all is kept or nothing.
 */
@Service
public class Tasks {

  private final TaskOpening opening;
  private final TaskEnding ending;
  private final FinishCheck check;
  private final TaskStore store;

  Tasks(TaskOpening opening, TaskEnding ending, FinishCheck check, TaskStore store) {
    this.opening = opening;
    this.ending = ending;
    this.check = check;
    this.store = store;
  }

  /** Opens a task; false when the subject has an open one of the kind, which stays as it is. */
  @Transactional
  public boolean open(NewTask task) {
    return opening.open(List.of(task)) == 1;
  }

  /** Opens many in one statement; how many of them were not open yet. */
  @Transactional
  public int openAll(List<NewTask> tasks) {
    return tasks.isEmpty() ? 0 : opening.open(tasks);
  }

  /**
   * The work on the subject is done. Nothing happens when no task of the kind is open.
   *
   * @param result words for the task's history
   * @throws Refused when somebody asked to sign has not signed yet
   */
  @Transactional
  public void finish(String kind, String subjectId, String result) {
    finishAll(kind, List.of(subjectId), result);
  }

  /** The same for many subjects in one statement; how many tasks ended. */
  @Transactional
  public int finishAll(String kind, Collection<String> subjectIds, String result) {
    nobodyIsStillToSign(kind, subjectIds);
    return ending.finish(kind, subjectIds, result);
  }

  /** The same for work that was done at the given moment. */
  @Transactional
  public int finishAll(String kind, Collection<String> subjectIds, String result, Instant at) {
    nobodyIsStillToSign(kind, subjectIds);
    return ending.finish(kind, subjectIds, result, at);
  }

  private void nobodyIsStillToSign(String kind, Collection<String> subjectIds) {
    List<TaskOutcome.Problem> problems = problemsOfFinishing(kind, subjectIds);
    if (!problems.isEmpty()) {
      throw Refused.because(problems.getFirst().words());
    }
  }

  /** Why the tasks of the subjects cannot be finished yet; empty when they can. */
  public List<TaskOutcome.Problem> problemsOfFinishing(String kind, Collection<String> subjectIds) {
    return check.problems(kind, subjectIds);
  }

  /** The subjects need no work any more; how many tasks ended. */
  @Transactional
  public int cancel(String kind, Collection<String> subjectIds, String reason) {
    return ending.cancel(kind, subjectIds, reason);
  }

  /** The open task of the subject. */
  public Optional<Task> findOpen(String kind, String subjectId) {
    return store.findOpen(kind, subjectId);
  }
}
