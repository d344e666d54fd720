package org.jinye.tasks;

import java.util.List;
import java.util.Set;

/**
 * The logic of a step that is more than moving on; contributed as a bean by the subject's module
 * and called inside the transaction of the step.
 */
public interface StepLogic {

  /** Code of the procedure. */
  String procedure();

  /** Code of the step. */
  String step();

  /** Reasons against; nothing was done when there are some. */
  default List<TaskOutcome.Problem> refuses(Taking taking) {
    return List.of();
  }

  /** What follows for the subject's record. */
  default void taken(Taking taking) {}

  /** The kinds of attachments that the subject has, where the step requires some. */
  default Set<String> attached(String subjectId) {
    return Set.of();
  }
}
