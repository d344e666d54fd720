package org.jinye.organization.internal.signin;

import java.time.Clock;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who came, or did not get in, by another way than the password. */
@Component
public class OtherArrivals {

  private final Attempts attempts;
  private final Clock clock;

  OtherArrivals(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** He came by this way; it counts as a sign-in unless a step is still open. */
  public void came(SignedIn me, AttemptWay way, String address) {
    AttemptOutcome outcome =
        me.openStep() == null ? AttemptOutcome.SUCCEEDED : AttemptOutcome.HALFWAY;
    add(me.getUsername(), me, way, address, outcome, AttemptReason.NONE);
  }

  /**
   * He did not get in.
   *
   * @param account null when it is not known whose it is
   */
  public void turnedAway(
      String username,
      @Nullable SignedIn account,
      AttemptWay way,
      String address,
      AttemptReason reason) {
    add(username, account, way, address, AttemptOutcome.FAILED, reason);
  }

  private void add(
      String username,
      @Nullable SignedIn account,
      AttemptWay way,
      String address,
      AttemptOutcome outcome,
      AttemptReason reason) {
    var attempt =
        new Attempt(
            clock.instant(),
            username,
            account == null ? null : account.accountId(),
            account == null ? "" : account.unitCode(),
            address,
            way,
            outcome,
            reason);
    Scope.system("登录").run(() -> attempts.add(attempt));
  }
}
