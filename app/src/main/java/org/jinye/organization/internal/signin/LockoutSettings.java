package org.jinye.organization.internal.signin;

import java.time.Duration;
import org.jinye.platform.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.sign-in}.
 *
 * @param freeFailures failures of one user name in a row without a pause
 * @param freeFailuresOfAddress failures from one address within an hour without a pause; higher,
 *     because a whole bureau may come from one address
 * @param firstPause pause after the next failure; each further one doubles it
 * @param longestPause where the doubling ends
 */
@ConfigurationProperties("jinye.sign-in")
record LockoutSettings(
    int freeFailures, int freeFailuresOfAddress, Duration firstPause, Duration longestPause) {

  private static final int MOST_FREE = 20;
  private static final int MOST_FREE_OF_ADDRESS = 1000;

  LockoutSettings {
    if (freeFailures < 1 || freeFailures > MOST_FREE) {
      throw StartRefused.because(
          "jinye.sign-in.free-failures 应在 1 到 " + MOST_FREE + " 之间，否则密码可以一直猜下去。");
    }
    if (freeFailuresOfAddress < 1 || freeFailuresOfAddress > MOST_FREE_OF_ADDRESS) {
      throw StartRefused.because(
          "jinye.sign-in.free-failures-of-address 应在 1 到 " + MOST_FREE_OF_ADDRESS + " 之间。");
    }
    if (!firstPause.isPositive() || longestPause.compareTo(firstPause) < 0) {
      throw StartRefused.because("jinye.sign-in.first-pause 应大于零，且不长于 longest-pause。");
    }
  }
}
