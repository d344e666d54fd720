package org.jinye.worktime.internal;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkCalendarChanged;
import org.jinye.worktime.YearTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The calendar of the newest editions, kept in memory. Whether another node has accepted an edition
 * is asked at most every {@link #FRESH}.
 */
@Component
public class CalendarInForce {

  static final Duration FRESH = Duration.ofSeconds(5);

  private final CalendarEditions editions;
  private final Clock clock;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

  private record Held(long newest, Instant checkedAt, WorkCalendar calendar) {}

  CalendarInForce(CalendarEditions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** Gives a fresh database the tables that come with the application. */
  @PostConstruct
  void addShippedYears() {
    for (int year : ShippedCalendars.YEARS) {
      YearTable table = ShippedCalendars.table(year);
      String sha256 = Sha256.of(ShippedCalendars.content(year));
      var first =
          new Edition(
              year, 1, table.notice(), year + ".json", sha256, "系统（随软件提供）", clock.instant());
      editions.add(first, table.days());
    }
  }

  public WorkCalendar calendar() {
    Instant now = clock.instant();
    Held known = held.get();
    if (known != null && now.isBefore(known.checkedAt().plus(FRESH))) {
      return known.calendar();
    }
    long newest = editions.newest();
    WorkCalendar calendar =
        known != null && known.newest() == newest
            ? known.calendar()
            : new WorkCalendar(editions.listTables());
    held.set(new Held(newest, now, calendar));
    return calendar;
  }

  /** An edition was accepted on this node: it counts from now on, for whoever hears of it next. */
  @TransactionalEventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void forget(WorkCalendarChanged change) {
    held.set(null);
  }
}
