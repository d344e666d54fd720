package org.jinye.rulebook.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Lets another thread stop an evaluation; one object for one evaluation. */
public final class Cancellation {
  private @Nullable Statement running;
  private boolean cancelled;

  /** Asks the evaluation to stop, and returns when its current statement has ended. */
  public synchronized void cancel() {
    cancelled = true;
    boolean interrupted = false;
    while (running != null) {
      try {
        // repeated, because a cancel that arrives just before the statement starts is lost
        running.cancel();
        wait(20);
      } catch (SQLException alreadyClosed) {
        break;
      } catch (InterruptedException interruption) {
        interrupted = true;
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  synchronized void begin(Statement statement) {
    if (cancelled) {
      throw EvaluationException.cancelled();
    }
    running = statement;
  }

  synchronized void end() {
    running = null;
    notifyAll();
  }
}
