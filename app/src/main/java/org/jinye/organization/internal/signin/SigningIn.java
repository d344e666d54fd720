package org.jinye.organization.internal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.password.Passwords;
import org.jinye.platform.access.OpenStep;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a name and a password, and records every attempt. The one who tries learns only "wrong" or
 * "later": an unknown name costs the same time and meets the same pauses as a known one.
 */
@Component
@EnableConfigurationProperties(LockoutSettings.class)
class SigningIn implements AuthenticationProvider {

  /** Attempts looked at together: the rest of the connections stays for those who are in. */
  private static final int TOGETHER = 4;

  private static final int LONGEST_NAME = 100;

  private final Organization organization;
  private final PasswordEncoder passwords;
  private final Passwords stored;
  private final Attempts attempts;
  private final LockoutSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Semaphore gate = new Semaphore(TOGETHER, true);
  private final String hashOfNobody;

  SigningIn(
      Organization organization,
      PasswordEncoder passwords,
      Passwords stored,
      Attempts attempts,
      LockoutSettings settings,
      Clock clock,
      TransactionTemplate transaction) {
    this.organization = organization;
    this.passwords = passwords;
    this.stored = stored;
    this.attempts = attempts;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
    this.hashOfNobody = passwords.encode("nobody");
  }

  /** What goes into the record. */
  private enum Noted {
    ALL,
    PROBLEMS
  }

  /** What was decided; kept before it is told, so that a refusal does not undo its own record. */
  private record Decision(
      AttemptOutcome outcome, AttemptReason reason, @Nullable SignedIn account, Duration pause) {

    static Decision of(AttemptOutcome outcome, AttemptReason reason, @Nullable SignedIn account) {
      return new Decision(outcome, reason, account, Duration.ZERO);
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String username = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    Object typed = asked.getCredentials();
    Decision decision =
        decide(username, typed == null ? "" : typed.toString(), addressOf(asked), Noted.ALL);
    if (decision.outcome() == AttemptOutcome.REFUSED) {
      throw TryAgainLater.in(decision.pause());
    }
    SignedIn account = decision.account();
    if (decision.outcome() != AttemptOutcome.SUCCEEDED || account == null) {
      throw new BadCredentialsException("wrong name or password");
    }
    SignedIn me = Scope.system("登录").get(() -> withOpenStep(account));
    me.eraseCredentials();
    var granted = UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities());
    granted.setDetails(asked.getDetails());
    return granted;
  }

  private SignedIn withOpenStep(SignedIn account) {
    return stored.isTemporary(account.accountId())
        ? account.with(OpenStep.PASSWORD_CHANGE)
        : account;
  }

  /** Whether the password is right, for somebody who is in: only what is wrong is recorded. */
  boolean confirm(String username, String password, String address) {
    Decision decision = decide(username, password, address, Noted.PROBLEMS);
    if (decision.outcome() == AttemptOutcome.REFUSED) {
      throw TryAgainLater.in(decision.pause());
    }
    return decision.outcome() == AttemptOutcome.SUCCEEDED;
  }

  private Decision decide(String username, String password, String address, Noted noted) {
    gate.acquireUninterruptibly();
    try {
      return Scope.system("登录")
          .get(() ->
              transaction.execute(status -> decideAndRecord(username, password, address, noted)));
    } finally {
      gate.release();
    }
  }

  private Decision decideAndRecord(String username, String password, String address, Noted noted) {
    attempts.oneAtATime(username);
    Instant now = clock.instant();
    SignedIn account = organization.findAccount(username).orElse(null);
    Decision decision = pausedOr(username, password, address, account, now);
    if (noted == Noted.PROBLEMS && decision.outcome() == AttemptOutcome.SUCCEEDED) {
      return decision;
    }
    attempts.add(
        new Attempt(
            now,
            username,
            account == null ? null : account.accountId(),
            account == null ? "" : account.unitCode(),
            address,
            decision.outcome(),
            decision.reason()));
    return decision;
  }

  private Decision pausedOr(
      String username, String password, String address, @Nullable SignedIn account, Instant now) {
    Duration ofName = pause(attempts.failuresOf(username, now), settings.freeFailures(), now);
    Duration ofAddress =
        pause(attempts.failuresFrom(address, now), settings.freeFailuresOfAddress(), now);
    if (ofName.isPositive() || ofAddress.isPositive()) {
      boolean longer = ofName.compareTo(ofAddress) >= 0;
      return new Decision(
          AttemptOutcome.REFUSED,
          longer ? AttemptReason.ACCOUNT_PAUSED : AttemptReason.ADDRESS_PAUSED,
          account,
          longer ? ofName : ofAddress);
    }
    return checked(password, account);
  }

  private Decision checked(String password, @Nullable SignedIn account) {
    String hash = account == null ? null : account.getPassword();
    boolean right = passwords.matches(password, hash == null ? hashOfNobody : hash);
    if (account == null) {
      return Decision.of(AttemptOutcome.FAILED, AttemptReason.UNKNOWN_ACCOUNT, null);
    }
    if (!right) {
      return Decision.of(AttemptOutcome.FAILED, AttemptReason.WRONG_PASSWORD, account);
    }
    if (!account.isEnabled()) {
      return Decision.of(AttemptOutcome.FAILED, AttemptReason.LOCKED_ACCOUNT, account);
    }
    return Decision.of(AttemptOutcome.SUCCEEDED, AttemptReason.NONE, account);
  }

  private Duration pause(Failures failures, int free, Instant now) {
    return failures.pauseAt(now, free, settings.firstPause(), settings.longestPause());
  }

  private static String addressOf(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
