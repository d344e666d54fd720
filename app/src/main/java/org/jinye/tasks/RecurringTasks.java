package org.jinye.tasks;

import java.util.Map;
import org.jinye.tasks.internal.recurring.DefiningWork;
import org.jinye.tasks.internal.recurring.RecurringOpening;
import org.jinye.tasks.internal.recurring.Rhythm;
import org.springframework.stereotype.Service;

/** Work that comes again: defined once, each period of each unit appears once. */
@Service
public class RecurringTasks {

  /** Kind of the tasks that it becomes. */
  public static final String KIND = RecurringOpening.KIND.code();

  private final DefiningWork defining;
  private final RecurringOpening opening;

  RecurringTasks(DefiningWork defining, RecurringOpening opening) {
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
            work.title(),
            work.words(),
            work.unitCode(),
            work.tier().name(),
            work.role().name(),
            rhythm(work.every()).name(),
            Integer.toString(work.nth()),
            Integer.toString(work.days()),
            work.since().toString()));
  }

  /** Opens what is due by today of all units now; otherwise the next job does. How many. */
  public int openDue() {
    return opening.openAll();
  }

  private static Rhythm rhythm(RepeatedWork.Every every) {
    return switch (every) {
      case WEEK -> Rhythm.WEEKLY;
      case MONTH -> Rhythm.MONTHLY;
      case QUARTER -> Rhythm.QUARTERLY;
    };
  }
}
