package org.jinye.warnings.web.item;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes a moment as people here read it. */
public record ItemMoments(ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
