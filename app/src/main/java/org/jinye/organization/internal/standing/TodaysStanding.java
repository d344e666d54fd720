package org.jinye.organization.internal.standing;

import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Standing;
import org.springframework.stereotype.Component;

/** One query by keys for every request: nothing is kept that could be out of date on some node. */
@Component
class TodaysStanding implements Standing {

  private final Accounts accounts;

  TodaysStanding(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<SignedIn> of(SignedIn me) {
    return Scope.system("登录")
        .get(() -> accounts.find(me.accountId()))
        .filter(SignedIn.Account::enabled)
        .filter(account -> account.username().equals(me.getUsername()))
        .map(me::renewed);
  }
}
