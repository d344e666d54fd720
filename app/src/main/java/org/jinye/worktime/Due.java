package org.jinye.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ends.
 *
 * @param day its last day, which still is in time
 * @param moment for a limit in hours, its last moment on that day; else null
 * @param provisional the count passed through a year whose table is not published
 */
public record Due(LocalDate day, @Nullable Instant moment, boolean provisional) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public boolean isPast(Instant at, ZoneId zone) {
    return moment == null ? LocalDate.ofInstant(at, zone).isAfter(day) : at.isAfter(moment);
  }

  /** 2026-10-12, for hours 2026-10-12 09:30. */
  public String words(ZoneId zone) {
    return moment == null ? day.toString() : MINUTE.format(moment.atZone(zone));
  }
}
