package org.jinye.casebook.penalty;

import java.math.BigDecimal;

/** Shares in words: 0.2 is 20%, 2 is 2倍. */
final class Shares {

  private Shares() {}

  static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** As statutes write a range: from once the value on they count in times. */
  static String range(BigDecimal from, BigDecimal to) {
    String most = words(to) + "以下";
    return from.signum() == 0 ? most : words(from) + "以上" + most;
  }

  private static String words(BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) < 0
        ? percent(share)
        : share.stripTrailingZeros().toPlainString() + "倍";
  }
}
