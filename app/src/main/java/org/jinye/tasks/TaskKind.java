package org.jinye.tasks;

import java.util.function.UnaryOperator;

/**
 * A kind of work that a module puts into the list; contributed as a bean.
 *
 * @param code stable code (warning-check); for the steps of a procedure the procedure's code
 * @param title what the list calls it (预警核查)
 * @param link address of the subject's page by the subject's id; {@link #NO_LINK} when the task's
 *     own page is all there is
 * @param ending where a person finishes it
 */
public record TaskKind(String code, String title, UnaryOperator<String> link, Ending ending) {

  /** The task has no page of its own subject. */
  public static final UnaryOperator<String> NO_LINK = id -> "";

  /** Where a person finishes a task. */
  public enum Ending {
    /** By what is done on the subject's page; the owning module calls {@link Tasks#finish}. */
    ON_SUBJECT,
    /** On the task's page, with words about the result. */
    HERE
  }

  /** Work that is finished on its subject's page. */
  public static TaskKind onSubject(String code, String title, UnaryOperator<String> link) {
    return new TaskKind(code, title, link, Ending.ON_SUBJECT);
  }
}
