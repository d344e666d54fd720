package org.jinye.organization.internal.onetime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account signs in with a one-time password.
 *
 * @param since null = it does not
 * @param codesLeft recovery codes that are not used yet
 * @param events the newest first
 */
public record OneTimeState(@Nullable Instant since, int codesLeft, List<OneTimeEvent> events) {

  public boolean isOn() {
    return since != null;
  }
}
