package org.jinye.organization.internal.signin;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends the pause of a user name. The failures stay in the record and count no more. */
@Component
public class ReleasingPause {

  private final Attempts attempts;
  private final Clock clock;

  ReleasingPause(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Records the end of the pause.
   *
   * @param address where the administrator sits
   */
  public void release(String username, long accountId, String unitCode, String address) {
    attempts.add(
        new Attempt(
            clock.instant(),
            username,
            accountId,
            unitCode,
            address,
            AttemptWay.PASSWORD,
            AttemptOutcome.RELEASED,
            AttemptReason.NONE));
  }
}
