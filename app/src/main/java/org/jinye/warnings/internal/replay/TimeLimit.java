package org.jinye.warnings.internal.replay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jinye.rulebook.engine.Cancellation;

/** Stops an evaluation that somebody waits for at the screen. */
final class TimeLimit implements AutoCloseable {

  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration limit;

  TimeLimit(Duration limit) {
    this.limit = limit;
    Thread.ofPlatform().daemon().name("replay-limit").start(this::watch);
  }

  Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void watch() {
    try {
      if (!closed.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        cancellation.cancel();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
