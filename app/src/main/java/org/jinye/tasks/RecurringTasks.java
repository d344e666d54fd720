package org.jinye.tasks;

import java.util.Map;
import org.jinye.tasks.internal.recurring.DefiningWork;
import org.jinye.tasks.internal.recurring.RecurringOpening;
import org.jinye.tasks.internal.recurring.Rhythm;
import org.jinye.tasks.internal.recurring.Turns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that comes again: defined once, each period of each unit appears once. */
@Service
public class RecurringTasks {

  /** Kind of the tasks that it becomes. */
  public static final String KIND = RecurringOpening.KIND.code();

  private final DefiningWork defining;
  private final RecurringOpening opening;
  private final Turns turns;
  private final Tasks tasks;

  RecurringTasks(DefiningWork defining, RecurringOpening opening, Turns turns, Tasks tasks) {
    this.turns = turns;
    this.tasks = tasks;
    this.defining = defining;
    this.opening = opening;
  }

  /**
   * Defines it in the name of the thread's scope; sentences by field when it cannot be, empty when
   * it is kept.
   */
  public Map<String, String> define(RepeatedWork work) {
    return defining.define(
        new DefiningWork.Form(
            work.kind(),
            work.title(),
            work.words(),
            work.unitCode(),
            work.tier().name(),
            work.role().name(),
            Rhythm.of(work.every()).name(),
            Integer.toString(work.nth()),
            Integer.toString(work.days()),
            work.since().toString()));
  }

  /** Opens what is due by today of all units now; otherwise the next job does. How many. */
  public int openDue() {
    return opening.openAll();
  }

  /**
   * Work of a {@link RecurringKind} is done, within the transaction that makes it so. Nothing
   * happens when it has not appeared; then it will not.
   */
  @Transactional
  public void finish(String kind, String unitCode, String subjectId, String result) {
    turns.take(kind, unitCode);
    tasks.finish(kind, subjectId, result);
  }
}
