package org.jinye.worktime;

import java.time.LocalDate;

/**
 * A limit that runs: it started on a day (not counted) and its last day is {@code due}, which still
 * is in time. Provisional: the due day lies in or beyond a year whose table is not published.
 */
public record Deadline(LocalDate start, int length, Unit unit, LocalDate due, boolean provisional) {

  /** What a limit counts. */
  public enum Unit {
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("天");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A limit of n working days, the start not counted. */
  public static Deadline ofWorkingDays(WorkCalendar calendar, LocalDate start, int n) {
    CountedDate due = calendar.plusWorkingDays(start, n);
    return new Deadline(start, n, Unit.WORKING_DAYS, due.day(), due.provisional());
  }

  /**
   * A limit of n calendar days for the bureau itself: the last day does not move, even when it is a
   * day off, so that the warning comes early rather than late.
   */
  public static Deadline ofCalendarDays(LocalDate start, int n) {
    return new Deadline(start, n, Unit.CALENDAR_DAYS, start.plusDays(n), false);
  }

  /** The same limit for a party, whose last day rolls over to the next working day. */
  public Deadline rolledToWorkingDay(WorkCalendar calendar) {
    CountedDate rolled = calendar.rollToWorkingDay(due);
    return new Deadline(start, length, unit, rolled.day(), provisional || rolled.provisional());
  }

  /**
   * How the limit stands on a day.
   *
   * @param soon how many days (of the limit's own unit) before the end it counts as due soon
   */
  public DeadlineStanding standingOn(LocalDate today, WorkCalendar calendar, int soon) {
    return DeadlineStanding.of(due, unit, today, calendar, soon);
  }
}
