package org.jinye.retailers.internal.register;

import java.util.regex.Pattern;

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

  /** A masked number is no new one: it says that the known one stays. */
  public static boolean isMasked(String typed) {
    return typed.indexOf('*') >= 0;
  }
}
