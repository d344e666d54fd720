package org.jinye.retailers.internal.register;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** The account that a shop pays from, in the one form in which it is compared. */
public final class SettlementAccount {

  private static final String PURPOSE = "retailers.account";
  private static final Pattern OTHER = Pattern.compile("[^0-9A-Za-z]");

  private SettlementAccount() {}

  /** The digest of an account; empty when the text holds no account. */
  public static String key(String typed, Secrets secrets) {
    String plain = plain(typed);
    return plain.isEmpty() ? "" : secrets.index(PURPOSE, plain);
  }

  static Sealed seal(@Nullable String account, Secrets secrets) {
    if (account == null || plain(account).isEmpty()) {
      return Sealed.NONE;
    }
    return account.indexOf('*') >= 0
        ? Sealed.known(account)
        : new Sealed(
            secrets.seal(account.strip()), Mask.ACCOUNT.of(account), key(account, secrets));
  }

  private static String plain(String typed) {
    return OTHER.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
