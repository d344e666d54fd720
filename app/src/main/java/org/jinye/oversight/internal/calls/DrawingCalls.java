package org.jinye.oversight.internal.calls;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.platform.access.Scope;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws each county's calls of each working day, once whoever and however often it is run. Days
 * that the system was down are made up for; a county begins with the first day it has orders.
 */
@Component
public class DrawingCalls {

  /** How far back missed draws are made up for. */
  private static final int MADE_UP_DAYS = 31;

  private static final int SEED_BYTES = 16;

  private final CallStore store;
  private final Populations populations;
  private final CallTasks tasks;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final OversightLimits limits;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DrawingCalls(
      CallStore store,
      Populations populations,
      CallTasks tasks,
      Organization organization,
      WorkingDays workingDays,
      OversightLimits limits,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.populations = populations;
    this.tasks = tasks;
    this.organization = organization;
    this.workingDays = workingDays;
    this.limits = limits;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Draws what is not drawn yet and raises what was missed; each county by itself. */
  public void look() {
    LocalDate today = LocalDate.now(clock);
    Scope.system("订货电话抽查")
        .run(() ->
            organization.listCounties().stream()
                .filter(county -> county.isOpen(today))
                .map(Unit::code)
                .forEach(county -> {
                  open(county, today).forEach(day -> draw(county, day, clock.instant()));
                  tasks.raiseMissed(county, today);
                }));
  }

  /** Working days of the county without a draw, up to today. */
  private List<LocalDate> open(String county, LocalDate today) {
    TreeSet<LocalDate> drawn = new TreeSet<>(store.listDays(county));
    LocalDate begin = drawn.isEmpty() ? today : later(drawn.first(), today.minusDays(MADE_UP_DAYS));
    WorkCalendar calendar = workingDays.calendar();
    return begin
        .datesUntil(today.plusDays(1))
        .filter(day -> calendar.isWorkingDay(day) && !drawn.contains(day))
        .toList();
  }

  /**
   * Draws the county's calls of a day; false when there was a draw already, or nothing to draw.
   *
   * @param at when it is drawn; after the day itself it is made up for
   */
  public boolean draw(String county, LocalDate day, Instant at) {
    Optional<Population> found = populations.find(county, day);
    if (found.isEmpty()) {
      return false;
    }
    Population from = found.get();
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    CallSample sample = sample(county, day, from, on, at);
    return Boolean.TRUE.equals(transaction.execute(status -> keep(sample, from)));
  }

  private CallSample sample(
      String county, LocalDate day, Population from, LocalDate on, Instant at) {
    LocalDate due =
        workingDays.calendar().plusWorkingDays(later(day, on), limits.recordDays()).day();
    return new CallSample(
        0,
        county,
        day,
        from.from(),
        from.to(),
        from.isByTelephone(),
        seed(),
        limits.callsPerDay(),
        from.size(),
        from.digest(),
        on,
        at,
        due);
  }

  /** The draw, its calls and the task are one; what another node has kept stands. */
  private boolean keep(CallSample sample, Population from) {
    Long id = store.add(sample).orElse(null);
    if (id == null) {
      return false;
    }
    int place = 1;
    for (String retailer : Draw.pick(sample.seed(), from.newest().keySet(), sample.wanted())) {
      store.addCall(id, sample, place++, from.orderOf(retailer));
    }
    tasks.drawn(id, sample);
    return true;
  }

  private String seed() {
    byte[] bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
