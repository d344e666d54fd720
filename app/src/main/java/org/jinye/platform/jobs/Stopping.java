package org.jinye.platform.jobs;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether this process has been asked to stop. What fails from then on fails because the ground is
 * taken away beneath it: it is left as it is, to be taken up again, and not told as a failure.
 */
@Component
public class Stopping {

  private volatile boolean asked;

  @EventListener(ContextClosedEvent.class)
  void stop() {
    asked = true;
  }

  public boolean isAsked() {
    return asked;
  }
}
