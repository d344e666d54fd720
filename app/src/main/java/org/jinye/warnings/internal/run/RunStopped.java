package org.jinye.warnings.internal.run;

import java.io.Serial;

/** A run goes no further because somebody asked so; nothing of it is kept. */
public final class RunStopped extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public RunStopped() {
    super("run stopped");
  }
}
