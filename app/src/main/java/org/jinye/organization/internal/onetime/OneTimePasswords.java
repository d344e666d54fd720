package org.jinye.organization.internal.onetime;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jinye.organization.internal.onetime.OneTimeEvent.Kind;
import org.jinye.platform.access.SignedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time passwords of the accounts in scope. */
@Component
@EnableConfigurationProperties(OneTimeSettings.class)
public class OneTimePasswords {

  private final OneTimeStore store;
  private final OneTimeEvents events;
  private final OneTimeSettings settings;
  private final Clock clock;

  OneTimePasswords(
      OneTimeStore store, OneTimeEvents events, OneTimeSettings settings, Clock clock) {
    this.store = store;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the account's role is let in with a one-time password only. */
  public boolean isDemandedOf(SignedIn account) {
    return account.roles().stream().anyMatch(settings::demands);
  }

  public boolean isOn(long accountId) {
    return store.find(accountId).filter(kept -> kept.confirmedAt() != null).isPresent();
  }

  public OneTimeState state(long accountId) {
    Instant since = store.find(accountId).map(OneTimeStore.Kept::confirmedAt).orElse(null);
    return new OneTimeState(since, store.codesLeft(accountId), events.list(accountId));
  }

  /** What the app must take over; the same until it has shown that it did. */
  @Transactional
  public Enrolment begin(SignedIn me) {
    store.begin(me.accountId(), OneTimeSecret.random());
    OneTimeStore.Kept kept = store.find(me.accountId()).orElseThrow();
    if (kept.confirmedAt() != null) {
      throw new IllegalStateException("a secret in use is never shown again");
    }
    return Enrolment.of(kept.secret(), me.getUsername());
  }

  /** Switches it on when the code is right, and gives the recovery codes; else none. */
  @Transactional
  public List<String> confirm(SignedIn me, String code) {
    Instant now = clock.instant();
    OneTimeStore.Kept kept = store.find(me.accountId()).orElse(null);
    if (kept == null || kept.confirmedAt() != null) {
      return List.of();
    }
    OptionalLong step = kept.secret().stepOf(digits(code), now, kept.lastStep());
    if (step.isEmpty() || !store.confirm(me.accountId(), step.getAsLong(), now)) {
      return List.of();
    }
    events.add(me.accountId(), Kind.SWITCHED_ON, me.name(), "");
    return giveCodes(me);
  }

  /** New recovery codes in place of all before. */
  @Transactional
  public List<String> renewCodes(SignedIn me) {
    events.add(me.accountId(), Kind.NEW_CODES, me.name(), "");
    return giveCodes(me);
  }

  private List<String> giveCodes(SignedIn me) {
    List<String> codes = RecoveryCode.some();
    store.replaceCodes(me.accountId(), codes);
    return codes;
  }

  /** Takes a code of the app or a recovery code; each counts once. False when it is wrong. */
  @Transactional
  public boolean take(SignedIn account, String typed) {
    Instant now = clock.instant();
    OneTimeStore.Kept kept = store.find(account.accountId()).orElse(null);
    if (kept == null || kept.confirmedAt() == null) {
      return false;
    }
    OptionalLong step = kept.secret().stepOf(digits(typed), now, kept.lastStep());
    if (step.isPresent()) {
      return store.takeStep(account.accountId(), step.getAsLong());
    }
    boolean taken = store.takeCode(account.accountId(), RecoveryCode.cleaned(typed), now);
    if (taken) {
      events.add(account.accountId(), Kind.CODE_USED, account.name(), "");
    }
    return taken;
  }

  /** The owner signs in without from now on, or takes another phone. */
  @Transactional
  public void switchOff(SignedIn me) {
    store.remove(me.accountId());
    events.add(me.accountId(), Kind.SWITCHED_OFF, me.name(), "");
  }

  /** An administrator does it for somebody who has lost his phone and his recovery codes. */
  @Transactional
  public void reset(long accountId, SignedIn by, String reason) {
    store.remove(accountId);
    events.add(accountId, Kind.RESET, by.name(), reason);
  }

  /** As it was shown, however it was typed. */
  private static String digits(String typed) {
    return typed.replaceAll("\\s", "");
  }
}
