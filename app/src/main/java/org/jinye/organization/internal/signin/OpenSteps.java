package org.jinye.organization.internal.signin;

import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.organization.internal.password.Passwords;
import org.jinye.platform.access.OpenStep;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands between a right password, or a provider's word, and the first page. */
@Component
public class OpenSteps {

  private final Passwords passwords;
  private final OneTimePasswords codes;

  OpenSteps(Passwords passwords, OneTimePasswords codes) {
    this.passwords = passwords;
    this.codes = codes;
  }

  /** The account with the first step that it owes, if any. */
  SignedIn afterPassword(SignedIn account) {
    return with(account, codeOr(account, AttemptWay.PASSWORD));
  }

  /** As after a password, but who came by a provider does not need the password here. */
  public SignedIn afterProvider(SignedIn account) {
    return with(account, codeOr(account, AttemptWay.PROVIDER));
  }

  /** The account with the step after the one just done, if any. */
  public SignedIn further(SignedIn me, AttemptWay way) {
    return with(me, further(me.accountId(), me, way));
  }

  private @Nullable OpenStep codeOr(SignedIn account, AttemptWay way) {
    return Scope.system("登录").get(() -> codes.isOn(account.accountId()))
        ? OpenStep.CODE
        : further(account.accountId(), account, way);
  }

  private @Nullable OpenStep further(long accountId, SignedIn account, AttemptWay way) {
    return Scope.system("登录")
        .<@Nullable OpenStep>get(() -> {
          if (way == AttemptWay.PASSWORD && passwords.isTemporary(accountId)) {
            return OpenStep.PASSWORD_CHANGE;
          }
          return codes.isDemandedOf(account) && !codes.isOn(accountId) ? OpenStep.ENROLMENT : null;
        });
  }

  private static SignedIn with(SignedIn account, @Nullable OpenStep step) {
    SignedIn clean = account.without(account.openStep());
    return step == null ? clean : clean.with(step);
  }
}
