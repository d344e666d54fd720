package org.jinye.organization.internal.signin;

import java.time.Duration;
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
    int freeFailures, int freeFailuresOfAddress, Duration firstPause, Duration longestPause) {}
