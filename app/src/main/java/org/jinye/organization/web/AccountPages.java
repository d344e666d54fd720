package org.jinye.organization.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.account.AccountDetails;
import org.jinye.organization.internal.account.AccountFilter;
import org.jinye.organization.internal.account.AccountQuery;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Component;

/** Puts the accounts' pages together. */
@Component
class AccountPages {

  private final AccountQuery query;
  private final Organization organization;
  private final Clock clock;

  AccountPages(AccountQuery query, Organization organization, Clock clock) {
    this.query = query;
    this.organization = organization;
    this.clock = clock;
  }

  AccountListPage list(AccountFilter filter, int page) {
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url("/accounts"));
    return new AccountListPage(filter, query.page(filter, pager), pager, clock.getZone());
  }

  AccountPage blank(SignedIn me) {
    return filled(me, new AccountDetails("", "", "", me.unitCode()), Map.of());
  }

  AccountPage filled(SignedIn me, AccountDetails typed, Map<String, String> errors) {
    return new AccountPage(null, typed, 0, units(me), errors, clock.getZone(), false);
  }

  AccountPage of(SignedIn me, AccountRow account) {
    var stored =
        new AccountDetails(
            account.username(), account.name(), account.role().name(), account.unitCode());
    return of(me, account, stored, account.version(), Map.of());
  }

  AccountPage of(
      SignedIn me,
      AccountRow account,
      AccountDetails typed,
      int version,
      Map<String, String> errors) {
    boolean own = account.id() == me.accountId();
    return new AccountPage(account, typed, version, units(me), errors, clock.getZone(), own);
  }

  private List<Choice> units(SignedIn me) {
    List<Choice> units = new ArrayList<>();
    if (me.unitCode().isEmpty()) {
      units.add(new Choice("", "全国"));
    }
    organization
        .listUnits(me.unitCode())
        .forEach(unit -> units.add(new Choice(unit.code(), unit.code() + " " + unit.name())));
    return units;
  }
}
