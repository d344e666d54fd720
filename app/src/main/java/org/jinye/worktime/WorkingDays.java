package org.jinye.worktime;

import java.time.LocalDate;
import org.jinye.worktime.Deadline.Unit;
import org.jinye.worktime.internal.CalendarInForce;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * What other modules ask about working days. The calendar in force is kept in memory; an edition
 * accepted on this node counts at once, one accepted on another node within seconds. The start of a
 * limit is never counted, its last day still is in time.
 */
@Service
public class WorkingDays {

  private final CalendarInForce inForce;
  private final int dueSoon;

  WorkingDays(CalendarInForce inForce, @Value("${jinye.worktime.due-soon}") int dueSoon) {
    this.inForce = inForce;
    this.dueSoon = dueSoon;
  }

  /** The calendar in force now; immutable, so a page that counts often asks once. */
  public WorkCalendar calendar() {
    return inForce.calendar();
  }

  /** The limit of n working days that starts on the day. */
  public Deadline deadline(LocalDate start, int n) {
    return Deadline.ofWorkingDays(calendar(), start, n);
  }

  public DeadlineStanding standing(Deadline deadline, LocalDate today) {
    return deadline.standingOn(today, calendar(), dueSoon);
  }

  /** How a limit in working days stands of which only the last day was kept. */
  public DeadlineStanding standing(LocalDate due, LocalDate today) {
    return DeadlineStanding.of(due, Unit.WORKING_DAYS, today, calendar(), dueSoon);
  }
}
