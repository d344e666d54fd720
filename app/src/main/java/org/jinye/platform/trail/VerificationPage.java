package org.jinye.platform.trail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How the last verification stands. */
public record VerificationPage(@Nullable Verification verification, ZoneId zone) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  public String second(Instant time) {
    return SECOND.format(time.atZone(zone));
  }
}
