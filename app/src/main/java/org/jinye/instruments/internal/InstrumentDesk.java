package org.jinye.instruments.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jinye.instruments.Instrument;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Refused;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockKind;
import org.jinye.worktime.ClockOutcome;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockStart;
import org.jinye.worktime.Length;
import org.jinye.worktime.LimitClocks;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/** Whose turn it is, and how long: the task and the limit of an instrument. */
@Component
class InstrumentDesk {

  static final String OWNER = "instrument";
  static final String REPLYING = "instrument-reply";
  static final String REVIEWING = "instrument-review";

  /** The length is that of the paper. */
  static final ClockKind REPLY =
      ClockKind.ofBureau("REPLY", "监督文书答复", "烟草行业内部专卖管理监督工作规范", Length.ofWorkingDays(5));

  private final Tasks tasks;
  private final LimitClocks clocks;
  private final WorkingDays workingDays;
  private final Organization organization;
  private final Clock clock;

  InstrumentDesk(
      Tasks tasks,
      LimitClocks clocks,
      WorkingDays workingDays,
      Organization organization,
      Clock clock) {
    this.tasks = tasks;
    this.clocks = clocks;
    this.workingDays = workingDays;
    this.organization = organization;
    this.clock = clock;
  }

  /** The receiver is to answer until the last day. */
  void toReceiver(Instrument of, String words, InstrumentStore.Trace trace) {
    Length length = length(LocalDate.ofInstant(trace.at(), clock.getZone()), of.dueOn());
    tasks.open(
        NewTask.of(REPLYING, id(of), of.name(), of.unitCode(), receiver(of.unitCode()))
            .because(words)
            .from(trace.at())
            .within(length));
    ClockOutcome started =
        clocks.start(
            new ClockStart(
                REPLY.lasting(length),
                owner(of),
                of.unitCode(),
                of.name(),
                trace.at(),
                trace.actor(),
                of.number()));
    if (started instanceof ClockOutcome.NotTaken(List<ClockOutcome.Problem> problems)) {
      throw Refused.because(problems.getFirst().words());
    }
  }

  /** The answer is there: the sender is to say whether it does. */
  void toSender(Instrument of, String words, InstrumentStore.Trace trace) {
    leaveReceiver(of, words, ClockEvent.Ending.DONE, trace);
    tasks.open(
        NewTask.of(
                REVIEWING,
                id(of),
                of.name(),
                of.unitCode(),
                new Post(of.senderCode(), Role.SUPERVISOR))
            .because(words)
            .from(trace.at())
            .within(Length.ofWorkingDays(5)));
  }

  void leaveSender(Instrument of, String result) {
    tasks.finish(REVIEWING, id(of), result);
  }

  void withdraw(Instrument of, String words, InstrumentStore.Trace trace) {
    tasks.cancel(REPLYING, List.of(id(of)), words);
    endClock(of, words, ClockEvent.Ending.DROPPED, trace);
  }

  private void leaveReceiver(
      Instrument of, String words, ClockEvent.Ending ending, InstrumentStore.Trace trace) {
    tasks.finish(REPLYING, id(of), words);
    endClock(of, words, ending, trace);
  }

  private void endClock(
      Instrument of, String words, ClockEvent.Ending ending, InstrumentStore.Trace trace) {
    String shortened = words.length() <= 200 ? words : words.substring(0, 199) + "…";
    clocks
        .findOpen(owner(of), REPLY)
        .ifPresent(running ->
            clocks.add(
                running.seen(),
                new ClockEvent.Ended(trace.at(), trace.actor(), ending, shortened)));
  }

  /** In working days where the last day is counted so, else in days. */
  private Length length(LocalDate from, LocalDate to) {
    int days = (int) Math.max(1, ChronoUnit.DAYS.between(from, to));
    var calendar = workingDays.calendar();
    for (int n = 1; n <= Math.min(days, 30); n++) {
      if (calendar.plusWorkingDays(from, n).day().equals(to)) {
        return Length.ofWorkingDays(n);
      }
    }
    return Length.ofCalendarDays(days);
  }

  /** The last day of so many working days. */
  LocalDate dueAfter(Instant at, int workingDayCount) {
    LocalDate from = LocalDate.ofInstant(at, clock.getZone());
    return workingDays.calendar().plusWorkingDays(from, workingDayCount).day();
  }

  /** Who answers for a unit: the role of its kind. */
  private Post receiver(String unitCode) {
    Role role =
        organization
            .findUnit(unitCode)
            .map(Unit::kind)
            .map(kind ->
                switch (kind) {
                  case BUREAU, RESIDENT_TEAM, OTHER -> Role.SUPERVISOR;
                  case BRIGADE, SQUAD, STATION -> Role.INSPECTOR;
                  case LICENCE_HALL -> Role.LICENCE_CLERK;
                  case HOTLINE -> Role.HOTLINE_OPERATOR;
                  case ANALYSIS -> Role.ANALYST;
                  case MARKETING -> Role.ACCOUNT_MANAGER;
                  case LOGISTICS -> Role.DELIVERY_WORKER;
                })
            .orElse(Role.SUPERVISOR);
    return new Post(unitCode, role);
  }

  private static String id(Instrument of) {
    return Long.toString(of.id());
  }

  private static ClockOwner owner(Instrument of) {
    return new ClockOwner(OWNER, id(of));
  }
}
