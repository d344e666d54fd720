package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockKind;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockStanding;
import org.jinye.worktime.Due;
import org.jinye.worktime.Length;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.LimitClocks;
import org.jinye.worktime.Reckoning;
import org.jinye.worktime.WorkCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a task is due. Kept are its start and length; the moments by which lists sort and choose a
 * light are computed from them by the calendar in force.
 */
@Component
public class TaskLimits {

  private static final int SOON_HOURS = 4;

  private final LimitClocks clocks;
  private final Clock clock;
  private final int soonDays;

  TaskLimits(LimitClocks clocks, Clock clock, @Value("${jinye.worktime.due-soon}") int soonDays) {
    this.clocks = clocks;
    this.clock = clock;
    this.soonDays = soonDays;
  }

  /**
   * The moment after which it is overdue, and the one from which it is due soon.
   *
   * @param due the first moment of the day after its last day
   */
  public record Edges(Instant due, Instant soon) {}

  /** The edges of many limits of one calendar. */
  public Reckoning reckoning() {
    return clocks.reckoning();
  }

  public Edges edges(Instant start, Length limit) {
    return edges(start, limit, clocks.reckoning());
  }

  public Edges edges(Instant start, Length limit, Reckoning by) {
    Due due = due(start, limit, by);
    Instant moment = due.moment();
    if (moment != null) {
      return new Edges(moment, moment.minus(Duration.ofHours(SOON_HOURS)));
    }
    LocalDate soon =
        limit.unit() == Length.Unit.WORKING_DAYS
            ? firstWithin(due.day(), by.calendar())
            : due.day().minusDays(soonDays);
    ZoneId zone = by.zone();
    return new Edges(
        due.day().plusDays(1).atStartOfDay(zone).toInstant(), soon.atStartOfDay(zone).toInstant());
  }

  static Due due(Instant start, Length limit, Reckoning by) {
    return by.due(asClock(start, limit, 0)).orElseThrow();
  }

  /** How the limit stands now, in words: 剩 2 个工作日. */
  public ClockStanding standing(Instant start, Length limit) {
    int soon = limit.unit() == Length.Unit.HOURS ? SOON_HOURS : soonDays;
    return clocks.reckoning().standing(asClock(start, limit, soon), clock.instant());
  }

  /** The first day from which so few working days are left that it is due soon. */
  private LocalDate firstWithin(LocalDate due, WorkCalendar calendar) {
    LocalDate first = due;
    while (calendar.workingDaysBetween(first.minusDays(1), due).days() <= soonDays) {
      first = first.minusDays(1);
    }
    return first;
  }

  private static LimitClock asClock(Instant start, Length limit, int soon) {
    var terms = ClockKind.ofBureau("TASK", "待办", "", limit).dueSoonBefore(soon).terms();
    var started = new ClockEvent.Started(start, "", "");
    return new LimitClock(0, 1, "", new ClockOwner("task", ""), "", terms, List.of(started));
  }
}
