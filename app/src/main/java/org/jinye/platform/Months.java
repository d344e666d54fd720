package org.jinye.platform;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Months as addresses name them: 2026-09, from 2000 to 2100. */
public final class Months {

  private static final Pattern MONTH = Pattern.compile("(20[0-9]{2}|2100)-(0[1-9]|1[0-2])");

  private Months() {}

  /** The month of this name; empty when it is none, or further away than anything of ours. */
  public static Optional<YearMonth> find(String text) {
    return MONTH.matcher(text).matches() ? Optional.of(YearMonth.parse(text)) : Optional.empty();
  }
}
