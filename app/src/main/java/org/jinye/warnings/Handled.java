package org.jinye.warnings;

import java.time.Instant;
import java.util.List;

/** What came of a step: done for all, or for none with everything that stands against it. */
public sealed interface Handled {

  record Done(int warnings) implements Handled {}

  /** Somebody was first. {@code kind} is what he did. */
  record Overtaken(long warningId, String by, Instant at, EventKind kind) implements Handled {}

  /** The form lacks something, or the step is not possible now. */
  record Refused(List<Problem> problems) implements Handled {}

  /**
   * One thing that stands against a step.
   *
   * @param field form field it belongs to; empty for the whole form
   * @param code stable code
   */
  record Problem(String field, String code, String words) {}
}
