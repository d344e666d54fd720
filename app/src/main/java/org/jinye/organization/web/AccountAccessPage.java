package org.jinye.organization.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.organization.internal.onetime.OneTimeState;
import org.jspecify.annotations.Nullable;

/**
 * How the sign-in of an account is protected.
 *
 * @param tokens those of the account
 * @param reason what was typed
 * @param error of the reason
 * @param own the administrator's own account
 */
public record AccountAccessPage(
    AccountRow account,
    OneTimeState state,
    TokensPage tokens,
    String reason,
    @Nullable String error,
    boolean own,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String minute(@Nullable Instant time) {
    return time == null ? "" : MINUTE.format(time.atZone(zone));
  }
}
