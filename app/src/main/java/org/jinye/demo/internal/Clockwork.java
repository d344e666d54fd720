package org.jinye.demo.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** At what time of the day an order comes in: by telephone in office hours, else in three waves. */
final class Clockwork {

  private Clockwork() {}

  static LocalDateTime on(LocalDate day, Device device, Dice dice) {
    double hour =
        device.id() == null
            ? dice.between(8.5, 16.8)
            : switch (dice.weighted(0.5, 0.3, 0.2)) {
              case 0 -> 10.2 + 0.9 * dice.normal();
              case 1 -> 15.4 + 1.1 * dice.normal();
              default -> 20.3 + 0.8 * dice.normal();
            };
    long second = Math.clamp(Math.round(hour * 3600), 7 * 3600, 23 * 3600);
    return day.atStartOfDay().plusSeconds(second);
  }
}
