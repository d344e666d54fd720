package org.jinye.organization.internal.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jinye.platform.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 30, 30, 900, free-failures",
    "1000, 30, 30, 900, free-failures",
    "5, 0, 30, 900, of-address",
    "5, 30, 0, 900, first-pause",
    "5, 30, 30, 10, first-pause"
  })
  void refusesToLetPasswordsBeGuessed(
      int free, int ofAddress, long first, long longest, String name) {
    assertThatThrownBy(() ->
            new LockoutSettings(
                free, ofAddress, Duration.ofSeconds(first), Duration.ofSeconds(longest)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(name);
  }
}
