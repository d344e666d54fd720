package org.jinye.platform.database;

/**
 * Work whose commits need not wait for the disk, because a crash lets it be done again from its
 * last kept step. A commit outside of it waits, and with it all that came before is on the disk.
 */
public final class LateFlush {

  private static final ScopedValue<Boolean> LATE = ScopedValue.newInstance();

  private LateFlush() {}

  /** Does the work in this thread, with connections that do not wait. */
  public static <X extends Exception> void during(Work<X> work) throws X {
    ScopedValue.where(LATE, true)
        .call(() -> {
          work.run();
          return true;
        });
  }

  static boolean isOn() {
    return LATE.orElse(false);
  }

  /** Something to do that may fail in its own way. */
  public interface Work<X extends Exception> {
    void run() throws X;
  }
}
