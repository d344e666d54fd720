package org.jinye.retailers.internal.licence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a licence.
 *
 * @param fromState null for the issue
 * @param untilDay last day of a suspension
 */
public record LicenceEvent(
    LocalDate happenedOn,
    @Nullable LicenceState fromState,
    LicenceState toState,
    @Nullable LocalDate untilDay,
    String ground,
    String document,
    String enteredBy,
    Instant enteredAt) {

  public String title() {
    if (fromState == null) {
      return "登记";
    }
    return toState == LicenceState.VALID ? "恢复有效" : toState.title();
  }
}
