package org.jinye.organization.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static final Instant NOW = Instant.parse("2026-09-24T02:00:00Z");

  @Test
  void leavesTheFirstFailuresFree() {
    assertThat(pause(0, null)).isZero();
    assertThat(pause(4, NOW)).isZero();
  }

  @Test
  void doublesThePauseWithEveryFurtherFailure() {
    assertThat(pause(5, NOW)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause(6, NOW)).isEqualTo(Duration.ofSeconds(60));
    assertThat(pause(7, NOW)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void growsToTheLongestPauseOnly() {
    assertThat(pause(10, NOW)).isEqualTo(Duration.ofMinutes(15));
    assertThat(pause(1_000_000, NOW)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void countsFromTheLastFailure() {
    assertThat(pause(5, NOW.minusSeconds(20))).isEqualTo(Duration.ofSeconds(10));
    assertThat(pause(5, NOW.minusSeconds(30))).isZero();
  }

  private static Duration pause(int count, @Nullable Instant last) {
    return new Failures(count, last)
        .pauseAt(NOW, 5, Duration.ofSeconds(30), Duration.ofMinutes(15));
  }
}
