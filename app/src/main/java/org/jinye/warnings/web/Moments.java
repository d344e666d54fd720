package org.jinye.warnings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as pages show them. */
final class Moments {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Moments() {}

  static String minute(Instant moment, Clock clock) {
    return MINUTE.format(moment.atZone(clock.getZone()));
  }
}
