package org.jinye.worktime.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.worktime.Due;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.OpenLimit;
import org.jinye.worktime.OpenLimits;
import org.jinye.worktime.Reckoning;
import org.jinye.worktime.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the open limits that end on another day by another calendar. */
@Component
class MovingLimits {

  private static final Comparator<MovedLimit> SOONEST_FIRST =
      Comparator.comparing(MovedLimit::after)
          .thenComparing(MovedLimit::unitCode)
          .thenComparing(MovedLimit::owner)
          .thenComparing(MovedLimit::subject);

  private final ClockStore clocks;
  private final ClockCatalogue catalogue;
  private final ObjectProvider<OpenLimits> elsewhere;
  private final ZoneId zone;

  MovingLimits(
      ClockStore clocks,
      ClockCatalogue catalogue,
      ObjectProvider<OpenLimits> elsewhere,
      Clock clock) {
    this.clocks = clocks;
    this.catalogue = catalogue;
    this.elsewhere = elsewhere;
    this.zone = clock.getZone();
  }

  /** The limits in the asker's scope that move; a stopped clock has no day that could. */
  List<MovedLimit> between(WorkCalendar before, WorkCalendar after) {
    var old = new Reckoning(before, zone);
    var changed = new Reckoning(after, zone);
    Stream<MovedLimit> own =
        clocks.listOpen("").stream()
            .filter(clock -> clock.findOpenStop().isEmpty())
            .map(clock -> moved(clock, day(old, clock), day(changed, clock)));
    Stream<MovedLimit> others =
        elsewhere
            .orderedStream()
            .flatMap(limits -> limits.listOpenLimits().stream())
            .map(limit -> moved(limit, limit.due().apply(before), limit.due().apply(after)));
    return Stream.concat(own, others)
        .filter(limit -> !limit.before().equals(limit.after()))
        .sorted(SOONEST_FIRST)
        .toList();
  }

  private static LocalDate day(Reckoning reckoning, LimitClock clock) {
    return reckoning.due(clock).map(Due::day).orElseThrow();
  }

  private MovedLimit moved(LimitClock clock, LocalDate before, LocalDate after) {
    return new MovedLimit(
        clock.unitCode(),
        catalogue.title(clock.owner()),
        clock.subject(),
        clock.terms().title(),
        catalogue.findPath(clock.owner()).orElse(null),
        before,
        after);
  }

  private static MovedLimit moved(OpenLimit limit, LocalDate before, LocalDate after) {
    return new MovedLimit(
        limit.unitCode(),
        limit.owner(),
        limit.subject(),
        limit.kind(),
        limit.path(),
        before,
        after);
  }
}
