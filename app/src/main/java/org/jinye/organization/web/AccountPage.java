package org.jinye.organization.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.account.AccountDetails;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One account, or the form for a new one.
 *
 * @param account null for a new one
 * @param typed what stands in the form
 * @param version of the account when the form was opened
 * @param errors words by field; "" is the whole form
 * @param own the administrator's own account
 */
public record AccountPage(
    @Nullable AccountRow account,
    AccountDetails typed,
    int version,
    List<Choice> units,
    Map<String, String> errors,
    ZoneId zone,
    boolean own) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> roles() {
    return AccountListPage.roles();
  }

  public String action() {
    return account == null ? "/accounts" : "/accounts/" + account.id();
  }

  public String lastSignIn() {
    return account == null ? "" : AccountListPage.lastSignIn(account, zone);
  }

  /** A password that is told once. */
  public record Given(AccountRow account, String password) {}
}
