package org.jinye.demo.internal.story;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.platform.Weeks;
import org.jinye.warnings.OpenWarning;
import org.jinye.warnings.WarningState;

/** Warnings for tests. */
final class Waiting {

  static final int WEEK = Weeks.number(LocalDate.of(2026, 9, 14));

  /** Monday morning after the week, local time 06:00. */
  static final Instant RAISED = Instant.parse("2026-09-20T22:00:00Z");

  private Waiting() {}

  static OpenWarning warning(String rule, String retailer) {
    return warning(rule, retailer, WarningState.RAISED, WEEK);
  }

  static OpenWarning warning(String rule, String retailer, WarningState state, int week) {
    return new OpenWarning(
        1,
        0,
        state,
        RAISED,
        "990101",
        rule,
        retailer,
        week,
        Weeks.monday(week),
        null,
        null,
        false,
        false,
        null,
        null);
  }
}
