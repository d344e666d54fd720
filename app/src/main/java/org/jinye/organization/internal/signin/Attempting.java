package org.jinye.organization.internal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt with a password or a code: looked at unless a pause runs, and recorded. Wrong
 * passwords and wrong codes of a user name count together.
 */
@Component
@EnableConfigurationProperties(LockoutSettings.class)
class Attempting {

  /** Attempts looked at together: the rest of the connections stays for those who are in. */
  private static final int TOGETHER = 4;

  private final Organization organization;
  private final Attempts attempts;
  private final LockoutSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Semaphore gate = new Semaphore(TOGETHER, true);

  Attempting(
      Organization organization,
      Attempts attempts,
      LockoutSettings settings,
      Clock clock,
      TransactionTemplate transaction) {
    this.organization = organization;
    this.attempts = attempts;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What goes into the record. */
  enum Noted {
    ALL,
    PROBLEMS
  }

  /** Who tries, and how. */
  record Asked(String username, String address, AttemptWay way, Noted noted) {}

  /** Looks at what was typed; the account is null when there is none of that name. */
  @FunctionalInterface
  interface Check {
    Verdict of(@Nullable SignedIn account);
  }

  /** What the look at a password or a code gave. */
  record Verdict(AttemptOutcome outcome, AttemptReason reason) {

    static final Verdict RIGHT = new Verdict(AttemptOutcome.SUCCEEDED, AttemptReason.NONE);
    static final Verdict HALFWAY = new Verdict(AttemptOutcome.HALFWAY, AttemptReason.NONE);

    static Verdict wrong(AttemptReason reason) {
      return new Verdict(AttemptOutcome.FAILED, reason);
    }
  }

  /** What was decided; kept before it is told, so that a refusal does not undo its own record. */
  private record Decision(Verdict verdict, @Nullable SignedIn account, Duration pause) {}

  /**
   * The account, when the check was passed; else null.
   *
   * @throws TryAgainLater while a pause runs
   */
  @Nullable SignedIn attempt(Asked asked, Check check) {
    Decision decision = decide(asked, check);
    return switch (decision.verdict().outcome()) {
      case SUCCEEDED, HALFWAY -> decision.account();
      case REFUSED -> throw TryAgainLater.in(decision.pause());
      case FAILED, RELEASED -> null;
    };
  }

  private Decision decide(Asked asked, Check check) {
    gate.acquireUninterruptibly();
    try {
      return Scope.system("登录")
          .get(() -> transaction.execute(status -> decideAndRecord(asked, check)));
    } finally {
      gate.release();
    }
  }

  private Decision decideAndRecord(Asked asked, Check check) {
    attempts.oneAtATime(asked.username());
    Instant now = clock.instant();
    SignedIn account = organization.findAccount(asked.username()).orElse(null);
    Decision decision = pausedOr(asked, check, account, now);
    boolean isProblem = decision.verdict().reason() != AttemptReason.NONE;
    if (isProblem || asked.noted() == Noted.ALL) {
      attempts.add(
          new Attempt(
              now,
              asked.username(),
              account == null ? null : account.accountId(),
              account == null ? "" : account.unitCode(),
              asked.address(),
              asked.way(),
              decision.verdict().outcome(),
              decision.verdict().reason()));
    }
    return decision;
  }

  private Decision pausedOr(Asked asked, Check check, @Nullable SignedIn account, Instant now) {
    Duration ofName =
        pause(attempts.failuresOf(asked.username(), now), settings.freeFailures(), now);
    Duration ofAddress =
        pause(attempts.failuresFrom(asked.address(), now), settings.freeFailuresOfAddress(), now);
    if (ofName.isPositive() || ofAddress.isPositive()) {
      boolean longer = ofName.compareTo(ofAddress) >= 0;
      AttemptReason reason = longer ? AttemptReason.ACCOUNT_PAUSED : AttemptReason.ADDRESS_PAUSED;
      return new Decision(
          new Verdict(AttemptOutcome.REFUSED, reason), account, longer ? ofName : ofAddress);
    }
    return new Decision(check.of(account), account, Duration.ZERO);
  }

  private Duration pause(Failures failures, int free, Instant now) {
    return failures.pauseAt(now, free, settings.firstPause(), settings.longestPause());
  }
}
