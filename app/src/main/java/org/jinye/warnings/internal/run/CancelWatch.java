package org.jinye.warnings.internal.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jinye.rulebook.engine.Cancellation;

/** Looks several times a second whether work shall stop, and stops the engine. */
final class CancelWatch implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofMillis(250);

  private final Cancellation cancellation = new Cancellation();
  private final BooleanSupplier shallStop;
  private final CountDownLatch closed = new CountDownLatch(1);

  CancelWatch(Work work, BooleanSupplier shallStop) {
    this.shallStop = shallStop;
    // not interrupted at the end: that would break the connection it may be using
    Thread.ofPlatform().daemon().name(work.kind() + "-" + work.id() + "-watch").start(this::watch);
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
      while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
        if (shallStop.getAsBoolean()) {
          cancellation.cancel();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
