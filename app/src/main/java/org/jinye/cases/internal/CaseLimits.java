package org.jinye.cases.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.jinye.casebook.procedure.Limit;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockTerms;
import org.jinye.worktime.Due;
import org.jinye.worktime.Length;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.LimitClocks;
import org.jinye.worktime.Reckoning;
import org.springframework.stereotype.Component;

/** The limits of the procedure, counted by the calendar in force. */
@Component
public class CaseLimits {

  private static final ClockOwner NOBODY = new ClockOwner("case", "");

  private final LimitClocks clocks;

  CaseLimits(LimitClocks clocks) {
    this.clocks = clocks;
  }

  /** When each limit ends that runs from the moment; counted as a clock of a case is. */
  public List<Due> ends(List<Limit> limits, LocalDateTime from) {
    Reckoning reckoning = clocks.reckoning();
    return limits.stream().map(limit -> end(reckoning, limit, from)).toList();
  }

  private static Due end(Reckoning reckoning, Limit limit, LocalDateTime from) {
    var start = new ClockEvent.Started(from.atZone(reckoning.zone()).toInstant(), "", "");
    return reckoning
        .due(new LimitClock(0, 1, "", NOBODY, "", terms(limit), List.of(start)))
        .orElseThrow();
  }

  /** The terms of a clock for the limit. */
  public static ClockTerms terms(Limit limit) {
    return new ClockTerms(
        limit.code(), limit.title(), limit.basis(), length(limit), whose(limit), limit.soon());
  }

  /** How long it is, for a clock and for a page. */
  public static Length length(Limit limit) {
    return switch (limit.unit()) {
      case HOURS -> Length.ofHours(limit.length());
      case WORKING_DAYS -> Length.ofWorkingDays(limit.length());
      case CALENDAR_DAYS -> Length.ofCalendarDays(limit.length());
      case MONTHS -> Length.ofMonths(limit.length());
    };
  }

  private static ClockTerms.Whose whose(Limit limit) {
    return switch (limit.whose()) {
      case BUREAU -> ClockTerms.Whose.BUREAU;
      case PARTY -> ClockTerms.Whose.PARTY;
    };
  }
}
