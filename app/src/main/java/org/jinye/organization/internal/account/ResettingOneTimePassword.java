package org.jinye.organization.internal.account;

import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.platform.web.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator takes the one-time password from somebody who has lost his phone and his
 * recovery codes. Whoever has the phone is out too.
 */
@Component
public class ResettingOneTimePassword {

  private static final int LONGEST_REASON = 500;

  private final KeepingAccounts accounts;
  private final OneTimePasswords codes;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  ResettingOneTimePassword(
      KeepingAccounts accounts,
      OneTimePasswords codes,
      Sessions sessions,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.codes = codes;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /** What is wrong with the reason, in words; empty = it was done. */
  public String reset(SignedIn me, long id, String typed) {
    AccountRow account = accounts.get(id);
    if (id == me.accountId()) {
      throw Refused.because("自己的一次性口令请在“一次性口令”里停用。");
    }
    String reason = typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return "请写明原因（如何确认是本人），最多 " + LONGEST_REASON + " 个字。";
    }
    transaction.executeWithoutResult(status -> {
      accounts.begin(me);
      codes.reset(id, me, reason);
    });
    sessions.endAll(account.username());
    return "";
  }
}
