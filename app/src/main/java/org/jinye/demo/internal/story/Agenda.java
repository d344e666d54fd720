package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/** When the demo city's people come to do what follows. */
@Component
class Agenda {

  private static final int HOUR = 10;

  private final WorkingDays workingDays;
  private final ZoneId zone;

  Agenda(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.zone = clock.getZone();
  }

  /** In the morning so many working days later. */
  Instant after(Instant at, int days) {
    return dayAfter(at, days).atTime(HOUR, 0).atZone(zone).toInstant();
  }

  LocalDate dayAfter(Instant at, int days) {
    return workingDays.calendar().plusWorkingDays(LocalDate.ofInstant(at, zone), days).day();
  }
}
