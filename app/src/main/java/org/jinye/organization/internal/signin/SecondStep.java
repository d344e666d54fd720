package org.jinye.organization.internal.signin;

import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.organization.internal.signin.Attempting.Asked;
import org.jinye.organization.internal.signin.Attempting.Noted;
import org.jinye.organization.internal.signin.Attempting.Verdict;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the code of somebody whose password, or whose provider, has spoken for him. */
@Component
public class SecondStep {

  private final Attempting attempting;
  private final OneTimePasswords codes;

  SecondStep(Attempting attempting, OneTimePasswords codes) {
    this.attempting = attempting;
    this.codes = codes;
  }

  /**
   * Whether the code is right; recorded either way, wrong ones lead to the pauses of passwords.
   *
   * @throws TryAgainLater while a pause runs
   */
  public boolean take(SignedIn me, String code, String address) {
    return look(me, code, address, Noted.ALL);
  }

  /** The same for somebody who is in: only what is wrong is recorded. */
  public boolean confirm(SignedIn me, String code, String address) {
    return look(me, code, address, Noted.PROBLEMS);
  }

  private boolean look(SignedIn me, String code, String address, Noted noted) {
    var asked = new Asked(me.getUsername(), address, AttemptWay.CODE, noted);
    return attempting.attempt(asked, account -> checked(account, code)) != null;
  }

  private Verdict checked(@Nullable SignedIn account, String code) {
    if (account == null) {
      return Verdict.wrong(AttemptReason.UNKNOWN_ACCOUNT);
    }
    if (!account.isEnabled()) {
      return Verdict.wrong(AttemptReason.LOCKED_ACCOUNT);
    }
    return codes.take(account, code) ? Verdict.RIGHT : Verdict.wrong(AttemptReason.WRONG_CODE);
  }
}
