package org.jinye.warnings.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.Stage;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.DueDays;
import org.jinye.worktime.Deadline;
import org.jinye.worktime.DeadlineStanding;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/** How the limit of a warning's step stands today; computed, as a calendar may change later. */
@Component
class StepLimits {

  private final HandlingLimits limits;
  private final WorkingDays workingDays;
  private final DueDays dueDays;
  private final Clock clock;

  StepLimits(HandlingLimits limits, WorkingDays workingDays, DueDays dueDays, Clock clock) {
    this.limits = limits;
    this.workingDays = workingDays;
    this.dueDays = dueDays;
    this.clock = clock;
  }

  /** The open step's limit; nothing for a closed warning. */
  Optional<Deadline> deadline(WarningState state, Instant since) {
    return Optional.of(state)
        .filter(open -> !open.isClosed())
        .map(open ->
            workingDays.deadline(LocalDate.ofInstant(since, clock.getZone()), limits.days(open)));
  }

  Optional<DeadlineStanding> standing(WarningState state, Instant since) {
    return deadline(state, since).map(limit -> workingDays.standing(limit, today()));
  }

  /** What came to the stage before this moment is over its limit today. */
  Timestamp overdueBefore(Stage stage) {
    return startOf(dueDays.firstInTime(stage, today()));
  }

  /** What came to the stage at this moment or later is neither overdue nor due soon. */
  Timestamp atEaseFrom(Stage stage) {
    return startOf(dueDays.firstAtEase(stage, today()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
