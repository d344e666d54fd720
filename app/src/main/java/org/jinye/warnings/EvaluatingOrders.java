package org.jinye.warnings;

import java.time.Instant;
import org.jinye.warnings.internal.run.RunStarting;
import org.springframework.stereotype.Component;

/**
 * Evaluating the orders of a city by all rules. What is found becomes warnings, each only once:
 * running again over the same days adds none.
 *
 * <p>A run leaves its warnings and its counts together or, when it fails, is cancelled or killed,
 * nothing.
 */
@Component
public class EvaluatingOrders {

  private final RunStarting starting;

  EvaluatingOrders(RunStarting starting) {
    this.starting = starting;
  }

  /**
   * Evaluates in this thread and returns when the run has ended, well or not.
   *
   * @param at the time that the warnings bear
   * @throws org.jinye.platform.web.Refused when there is nothing to judge
   */
  public RunResult evaluate(RunRequest request, Instant at) {
    return starting.evaluate(request, at);
  }

  /**
   * Records the run and leaves it to the nodes that serve.
   *
   * @param at the time that the warnings bear
   * @return the run's number
   * @throws org.jinye.platform.web.Refused when there is nothing to judge
   */
  public long ask(RunRequest request, Instant at) {
    return starting.ask(request, at);
  }

  /** Asks a run to stop, on whatever node it runs. False when it has already ended. */
  public boolean cancel(long runId) {
    return starting.cancel(runId);
  }
}
