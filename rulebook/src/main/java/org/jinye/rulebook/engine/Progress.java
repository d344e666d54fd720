package org.jinye.rulebook.engine;

/** Is told how far an evaluation has come; called in the evaluating thread. */
public interface Progress {

  /** A listener that does not care. */
  Progress UNSEEN = (step, done, steps) -> {};

  /**
   * A step begins.
   *
   * @param step Chinese name of the step
   * @param done steps that are behind
   * @param steps all steps
   */
  void begins(String step, int done, int steps);
}
