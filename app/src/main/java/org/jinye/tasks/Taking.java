package org.jinye.tasks;

/**
 * A step that somebody takes; who it is says the thread's scope.
 *
 * @param procedure code of the procedure
 * @param step the step that he saw: another one in the meantime is told
 * @param outcome code of what the step comes to
 * @param words why
 */
public record Taking(
    String procedure, String subjectId, String step, String outcome, String words) {}
