package org.jinye.organization.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jinye.organization.internal.account.AccountFilter;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/** The list of accounts. */
public record AccountListPage(
    AccountFilter filter, List<AccountRow> rows, Pager pager, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public static List<Choice> roles() {
    return Arrays.stream(Role.values()).map(role -> new Choice(role.name(), role.title())).toList();
  }

  public List<Choice> states() {
    return List.of(new Choice("enabled", "在用"), new Choice("locked", "已停用"));
  }

  public String lastSignIn(AccountRow account) {
    return lastSignIn(account, zone);
  }

  static String lastSignIn(AccountRow account, ZoneId zone) {
    return account.lastSignIn() == null ? "从未登录" : MINUTE.format(account.lastSignIn().atZone(zone));
  }

  public String exportUrl() {
    return filter.url("/accounts/export.xlsx");
  }
}
