package org.jinye.worktime;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.worktime.ClockOutcome.Code;
import org.jinye.worktime.ClockOutcome.NotTaken;
import org.jinye.worktime.ClockOutcome.Overtaken;
import org.jinye.worktime.ClockOutcome.Problem;
import org.jinye.worktime.ClockOutcome.Recorded;
import org.jinye.worktime.internal.ClockCatalogue;
import org.jinye.worktime.internal.ClockCheck;
import org.jinye.worktime.internal.ClockHistory;
import org.jinye.worktime.internal.ClockStore;
import org.jinye.worktime.internal.EventRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits of business records. Who may do what with a clock is for the owner's module to say;
 * what is seen follows from the unit. Within a transaction of the caller all is kept or nothing.
 */
@Service
public class LimitClocks {

  private final ClockStore store;
  private final ClockCatalogue catalogue;
  private final WorkingDays workingDays;
  private final Clock clock;

  LimitClocks(ClockStore store, ClockCatalogue catalogue, WorkingDays workingDays, Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** A clock with how it stands. */
  public record Standing(LimitClock clock, ClockStanding standing) {}

  /**
   * Starts a clock. An owner has at most one open clock of a kind.
   *
   * @throws NotFound when the unit is beyond the asker's scope
   */
  @Transactional
  public ClockOutcome start(ClockStart start) {
    catalogue.getKind(start.owner(), start.kind().code());
    Scope scope = Scope.current();
    if (scope == null || !scope.holds(start.unitCode())) {
      throw NotFound.of("单位");
    }
    List<Problem> problems = ClockCheck.problems(start, clock.instant());
    if (!problems.isEmpty()) {
      return new NotTaken(problems);
    }
    Optional<Long> id = store.add(start);
    if (id.isEmpty()) {
      String words = "“%s”的时限已在计算中。".formatted(start.kind().terms().title());
      return new NotTaken(List.of(new Problem(Code.RUNS_ALREADY, "", words)));
    }
    var row = EventRow.of(start.event());
    store.addEvent(id.get(), 1, start.unitCode(), row, clock.instant());
    return new Recorded(getClock(id.get()));
  }

  /**
   * Stops, resumes, extends or ends a clock, as the event says.
   *
   * @param seen the clock as the person saw it
   * @throws NotFound when the clock is beyond the asker's scope
   */
  @Transactional
  public ClockOutcome add(LimitClock.Seen seen, ClockEvent event) {
    LimitClock now = getClock(seen.id());
    if (now.version() != seen.version()) {
      return new Overtaken(now);
    }
    ClockKind kind = catalogue.getKind(now.owner(), now.terms().kind());
    var check = new ClockCheck(now, kind, reckoning(), clock.instant());
    List<Problem> problems = check.problems(event);
    if (!problems.isEmpty()) {
      return new NotTaken(problems);
    }
    if (!store.advance(seen, !(event instanceof ClockEvent.Ended))) {
      return new Overtaken(getClock(seen.id()));
    }
    var row = EventRow.of(event);
    store.addEvent(now.id(), now.version() + 1, now.unitCode(), row, clock.instant());
    return new Recorded(getClock(now.id()));
  }

  public LimitClock getClock(long id) {
    return findClock(id).orElseThrow(() -> NotFound.of("时限"));
  }

  public Optional<LimitClock> findClock(long id) {
    return store.findClock(id);
  }

  /** All clocks of the record, ended ones too. */
  public List<LimitClock> listClocks(ClockOwner owner) {
    return store.listClocks(owner);
  }

  /** The open clocks of many records of a kind by their ids, for a list of them. */
  public Map<String, List<LimitClock>> listOpen(String ownerKind, Collection<String> ownerIds) {
    return store.listClocks(ownerKind, ownerIds).stream()
        .filter(found -> found.findEnd().isEmpty())
        .collect(groupingBy(found -> found.owner().id()));
  }

  /** The open clock of the kind that runs or is stopped for the record. */
  public Optional<LimitClock> findOpen(ClockOwner owner, ClockKind kind) {
    return store.listClocks(owner).stream()
        .filter(found -> found.findEnd().isEmpty() && found.terms().kind().equals(kind.code()))
        .findFirst();
  }

  /** All open clocks of the unit and those below it, the soonest due first, stopped ones last. */
  public List<Standing> listOpen(String unitCode) {
    Instant now = clock.instant();
    Reckoning reckoning = reckoning();
    return store.listOpen(unitCode).stream()
        .map(found -> new Standing(found, reckoning.standing(found, now)))
        .sorted(Comparator.comparing(Standing::standing, LimitClocks::soonestFirst))
        .toList();
  }

  /** The clocks that run in the unit and below it and end before the day, the soonest first. */
  public List<Standing> listDueBefore(String unitCode, LocalDate day) {
    return listOpen(unitCode).stream()
        .filter(found -> {
          Due due = found.standing().due();
          return due != null && due.day().isBefore(day);
        })
        .toList();
  }

  /** How the clock stands now. */
  public ClockStanding standing(LimitClock of) {
    return reckoning().standing(of, clock.instant());
  }

  public List<ClockLine> history(LimitClock of) {
    return ClockHistory.of(of);
  }

  /** Computes clocks by the calendar in force. */
  public Reckoning reckoning() {
    return new Reckoning(workingDays.calendar(), clock.getZone());
  }

  private static int soonestFirst(ClockStanding a, ClockStanding b) {
    if (a.due() == null || b.due() == null) {
      return Boolean.compare(a.due() == null, b.due() == null);
    }
    return Comparator.comparing(Due::day)
        .thenComparing(due -> Objects.requireNonNullElse(due.moment(), Instant.MAX))
        .compare(a.due(), b.due());
  }
}
