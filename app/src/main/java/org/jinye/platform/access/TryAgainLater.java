package org.jinye.platform.access;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** No sign-in for a while after too many failures, whether or not the account exists. */
public final class TryAgainLater extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1L;

  private final Duration pause;

  private TryAgainLater(Duration pause) {
    super("try again later");
    this.pause = pause;
  }

  public static TryAgainLater in(Duration pause) {
    return new TryAgainLater(pause);
  }

  /** Full seconds until the next attempt is looked at; at least one. */
  public long seconds() {
    return Math.max(1, pause.plusMillis(999).toSeconds());
  }
}
