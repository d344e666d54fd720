package org.jinye.instruments.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.internal.InstrumentFilter.Lack;
import org.jinye.instruments.internal.InstrumentFilter.Standing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of instruments in sight, and how many lack what they should have. */
@Repository
public class InstrumentQuery {

  private static final Listing<Instrument> LIST =
      new Listing<>(
          InstrumentStore.COLUMNS,
          "from instruments.instrument",
          "order by issued_on desc, id desc",
          new SimplePropertyRowMapper<>(Instrument.class));

  private final JdbcClient database;
  private final WorkingDays workingDays;
  private final InstrumentLimits limits;
  private final Clock clock;

  InstrumentQuery(
      JdbcClient database, WorkingDays workingDays, InstrumentLimits limits, Clock clock) {
    this.database = database;
    this.workingDays = workingDays;
    this.limits = limits;
    this.clock = clock;
  }

  public long count(InstrumentFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<Instrument> page(InstrumentFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Instrument> stream(InstrumentFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  private Narrowing narrowing(InstrumentFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", filter.unit())
            .where("kind = :kind", "kind", filter.kind())
            .where("(strpos(number, :q) > 0 or strpos(title, :q) > 0)", "q", filter.q());
    if (filter.state().equals(InstrumentFilter.OPEN)) {
      narrowing.where("state in ('ISSUED', 'RECEIVED', 'REPLIED')");
    } else {
      narrowing.where("state = :state", "state", filter.state());
    }
    filter.findLack().ifPresent(lack -> narrow(narrowing, lack));
    filter.findStanding().ifPresent(standing -> narrow(narrowing, standing));
    narrowing.within("issued_on", filter.month());
    return narrowing;
  }

  private void narrow(Narrowing narrowing, Standing standing) {
    switch (standing) {
      case IN_TIME -> narrowing.where("state in ('REPLIED', 'CLOSED') and late_days <= 0");
      case LATE -> narrowing.where("state in ('REPLIED', 'CLOSED') and late_days > 0");
      case OVERDUE ->
          narrowing
              .where("state in ('ISSUED', 'RECEIVED') and due_on < :now")
              .with("now", Date.valueOf(LocalDate.now(clock)));
      case WAITING ->
          narrowing
              .where("state in ('ISSUED', 'RECEIVED') and due_on >= :now")
              .with("now", Date.valueOf(LocalDate.now(clock)));
      case WITHDRAWN -> narrowing.where("state = 'WITHDRAWN'");
    }
  }

  private void narrow(Narrowing narrowing, Lack lack) {
    LocalDate today = LocalDate.now(clock);
    switch (lack) {
      case RECEIPT ->
          narrowing
              .where("state = 'ISSUED' and issued_on < :signedFrom")
              .with("signedFrom", Date.valueOf(firstInTime(today)));
      case REPLY ->
          narrowing
              .where("state in ('ISSUED', 'RECEIVED') and due_on < :today")
              .with("today", Date.valueOf(today));
      case DRAFT ->
          narrowing.where("replied_on is not null and drafted_on is null and state <> 'WITHDRAWN'");
      case LATE -> narrowing.where("late_days > 0");
    }
  }

  /** The earliest day of issue whose receipt is still in time. */
  private LocalDate firstInTime(LocalDate today) {
    WorkCalendar calendar = workingDays.calendar();
    LocalDate day = today;
    while (!calendar
        .plusWorkingDays(day.minusDays(1), limits.receiptDays())
        .day()
        .isBefore(today)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
