package org.jinye.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Where the thread's work came from, for the records of who did what.
 *
 * @param address of the browser; empty for jobs and commands
 * @param requestId the number under which log, answer and trail speak of the same request
 */
public record RequestOrigin(String address, String requestId) {

  private static final RequestOrigin NONE = new RequestOrigin("", "");
  private static final ThreadLocal<@Nullable RequestOrigin> CURRENT = new ThreadLocal<>();

  /** That of the thread; both empty when no request is served. */
  public static RequestOrigin current() {
    RequestOrigin origin = CURRENT.get();
    return origin == null ? NONE : origin;
  }

  /** Makes this the thread's origin until {@link #leave}. */
  public void enter() {
    CURRENT.set(this);
  }

  public static void leave() {
    CURRENT.remove();
  }
}
