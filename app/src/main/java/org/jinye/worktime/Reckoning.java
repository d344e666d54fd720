package org.jinye.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jinye.worktime.ClockStanding.State;
import org.jinye.worktime.ClockTerms.Whose;
import org.jinye.worktime.LimitClock.Stretch;

/**
 * Computes clocks by a calendar. No limit counts the day on which it starts; in the same way time
 * that stopped on one day and resumed on another leaves out the days after the first up to and
 * including the second, so that k stopped working days move the end by k working days.
 */
public record Reckoning(WorkCalendar calendar, ZoneId zone) {

  /** When the clock's limit ends, or ended; empty when it is stopped. */
  public Optional<Due> due(LimitClock clock) {
    return clock.findOpenStop().isPresent() ? Optional.empty() : Optional.of(dueByStops(clock));
  }

  /** How the clock stands at the moment. */
  public ClockStanding standing(LimitClock clock, Instant at) {
    Optional<Due> due = due(clock);
    return clock
        .findEnd()
        .map(end -> ended(clock, end, due))
        .orElseGet(() -> due.map(d -> running(clock, d, at)).orElseGet(() -> stopped(clock)));
  }

  private ClockStanding running(LimitClock clock, Due due, Instant at) {
    Left left = left(clock.terms(), due, at);
    String mark = due.provisional() ? "（暂定）" : "";
    return new ClockStanding(State.RUNNING, left.light(), due, left.words() + mark);
  }

  private ClockStanding stopped(LimitClock clock) {
    Instant at = clock.findOpenStop().orElseThrow().at();
    Due unrolled = count(clock.length(), clock.start(), clock.stretches());
    Instant moment = unrolled.moment();
    String rest =
        moment == null
            ? restOfDays(clock.terms(), unrolled.day(), at)
            : words(Duration.between(at, moment));
    return new ClockStanding(State.STOPPED, Light.IN_TIME, null, "已中止，剩 " + rest);
  }

  private String restOfDays(ClockTerms terms, LocalDate due, Instant at) {
    Deadline.Unit unit = unit(terms);
    return DeadlineStanding.of(due, unit, day(at), calendar, 0).daysLeft() + " " + unit.label();
  }

  private ClockStanding ended(LimitClock clock, ClockEvent.Ended end, Optional<Due> due) {
    String title = end.ending().title();
    if (due.isEmpty() || !due.get().isPast(end.at(), zone)) {
      return new ClockStanding(State.ENDED, Light.IN_TIME, due.orElse(null), title);
    }
    String words = title + "，" + left(clock.terms(), due.get(), end.at()).words();
    return new ClockStanding(State.ENDED, Light.OVERDUE, due.get(), words);
  }

  private record Left(Light light, String words) {}

  private Left left(ClockTerms terms, Due due, Instant at) {
    Instant moment = due.moment();
    if (moment != null) {
      return left(Duration.between(at, moment), Duration.ofHours(terms.soon()));
    }
    var standing = DeadlineStanding.of(due.day(), unit(terms), day(at), calendar, terms.soon());
    return new Left(standing.light(), standing.words());
  }

  private static Deadline.Unit unit(ClockTerms terms) {
    return terms.length().unit() == Length.Unit.WORKING_DAYS
        ? Deadline.Unit.WORKING_DAYS
        : Deadline.Unit.CALENDAR_DAYS;
  }

  private static Left left(Duration left, Duration soon) {
    if (left.isNegative()) {
      return new Left(Light.OVERDUE, "超期 " + words(left.negated()));
    }
    Light light = left.compareTo(soon) > 0 ? Light.IN_TIME : Light.DUE_SOON;
    return new Left(light, "剩 " + words(left));
  }

  private static String words(Duration time) {
    return time.toHours() > 0 ? time.toHours() + " 小时" : time.toMinutes() + " 分钟";
  }

  private Due dueByStops(LimitClock clock) {
    Due due = count(clock.length(), clock.start(), clock.stretches());
    if (clock.terms().whose() == Whose.BUREAU || due.moment() != null) {
      return due;
    }
    CountedDate rolled = calendar.rollToWorkingDay(due.day());
    return new Due(rolled.day(), null, due.provisional() || rolled.provisional());
  }

  /** The end before it rolls over; an open stop is not looked at. */
  private Due count(Length length, Instant start, List<Stretch> stretches) {
    int n = length.number();
    return switch (length.unit()) {
      case HOURS -> moment(start.plus(Duration.ofHours(n)), stretches);
      case WORKING_DAYS -> workingDay(n, start, stretches);
      case CALENDAR_DAYS -> calendarDay(day(start).plusDays(n), stretches);
      // Where the last month has no such day its last one ends the limit (Civil Code art. 202).
      case MONTHS -> calendarDay(day(start).plusMonths(n), stretches);
      case YEARS -> calendarDay(day(start).plusYears(n), stretches);
    };
  }

  private Due moment(Instant end, List<Stretch> stretches) {
    Instant moment = end;
    for (Stretch stretch : stretches) {
      moment = moment.plus(Duration.between(stretch.from(), stretch.to()));
    }
    return new Due(day(moment), moment, false);
  }

  private Due workingDay(int n, Instant start, List<Stretch> stretches) {
    LocalDate from = day(start);
    int rest = n;
    boolean provisional = false;
    for (Stretch stretch : stretches) {
      CountedDays used = calendar.workingDaysBetween(from, day(stretch.from()));
      // A calendar published later may make the used days more than there were.
      rest = Math.max(0, rest - used.days());
      provisional |= used.provisional();
      from = day(stretch.to());
    }
    CountedDate end = calendar.plusWorkingDays(from, rest);
    return new Due(end.day(), null, provisional || end.provisional());
  }

  private Due calendarDay(LocalDate end, List<Stretch> stretches) {
    LocalDate day = end;
    for (Stretch stretch : stretches) {
      day = day.plusDays(day(stretch.to()).toEpochDay() - day(stretch.from()).toEpochDay());
    }
    return new Due(day, null, false);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
