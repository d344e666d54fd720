package org.jinye.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that runs, or ran, for a subject.
 *
 * @param procedureId the version that it started with, and keeps
 * @param step code of the current step; null = ended
 * @param outcome code of what it ended with; null while it runs
 * @param taken the steps that were taken, in order
 */
public record Running(
    long id,
    int version,
    String unitCode,
    long procedureId,
    String code,
    String subjectId,
    String title,
    @Nullable String step,
    @Nullable String outcome,
    List<Taken> taken) {

  /** A step that was taken. */
  public record Taken(
      int number, String step, String outcome, Instant at, String actor, String words) {}

  public boolean isEnded() {
    return step == null;
  }
}
