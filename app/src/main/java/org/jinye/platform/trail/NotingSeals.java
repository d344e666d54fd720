package org.jinye.platform.trail;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the seals' copy of every serving node whole. Sealing is done by one node at a time, by
 * whichever takes the job, so this cannot be a job.
 */
@Component
class NotingSeals implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NotingSeals.class);

  private final Sealing sealing;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("seals").factory());
  private volatile boolean running;

  NotingSeals(Sealing sealing, @Value("${jinye.mode}") String mode) {
    this.sealing = sealing;
    this.serving = mode.equals("serve");
  }

  @Override
  public void start() {
    running = true;
    if (serving) {
      var _ = timer.scheduleWithFixedDelay(this::note, 1, 1, TimeUnit.MINUTES);
    }
  }

  private void note() {
    try {
      sealing.noteNow();
    } catch (DataAccessException | TransactionException | UncheckedIOException e) {
      LOG.error("the seals were not noted; tried again in a minute", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
