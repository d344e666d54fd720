package org.jinye.retailers.internal.register;

import java.util.regex.Pattern;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** A telephone number in the one form in which it is compared. */
public final class Telephone {

  /** What the digests of telephones are for. */
  public static final String PURPOSE = "retailers.telephone";

  private static final Pattern OTHER = Pattern.compile("[^0-9]");
  private static final String NATION = "86";
  private static final int MOBILE_WITH_NATION = 13;

  private Telephone() {}

  /** Digits alone, without the nation's code before a mobile number. */
  public static String digits(String typed) {
    String digits = OTHER.matcher(typed).replaceAll("");
    return digits.length() == MOBILE_WITH_NATION && digits.startsWith(NATION)
        ? digits.substring(NATION.length())
        : digits;
  }

  static Sealed seal(@Nullable String telephone, Secrets secrets) {
    String digits = telephone == null ? "" : digits(telephone);
    if (telephone == null || digits.isEmpty()) {
      return Sealed.NONE;
    }
    return isMasked(telephone)
        ? Sealed.known(telephone)
        : new Sealed(
            secrets.seal(telephone.strip()),
            Mask.TELEPHONE.of(telephone),
            secrets.index(PURPOSE, digits));
  }

  /** A masked number is no new one: it says that the known one stays. */
  public static boolean isMasked(String typed) {
    return typed.indexOf('*') >= 0;
  }
}
