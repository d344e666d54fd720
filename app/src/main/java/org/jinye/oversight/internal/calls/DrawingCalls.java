package org.jinye.oversight.internal.calls;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.platform.access.Scope;
import org.jinye.supply.PlacedOrder;
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
                  draw(county, open(county, today), day -> clock.instant());
                  tasks.raiseMissed(county, today);
                }));
  }

  /** Raises what was missed, without drawing. */
  public void raise() {
    LocalDate today = LocalDate.now(clock);
    organization.listCounties().forEach(county -> tasks.raiseMissed(county.code(), today));
  }

  /** Working days of the county without a draw, up to today; a clock ahead may have drawn later. */
  private List<LocalDate> open(String county, LocalDate today) {
    TreeSet<LocalDate> drawn = new TreeSet<>(store.listDays(county));
    LocalDate earliest = today.minusDays(MADE_UP_DAYS);
    LocalDate begin = drawn.headSet(today, true).isEmpty() ? today : later(drawn.first(), earliest);
    WorkCalendar calendar = workingDays.calendar();
    return begin
        .datesUntil(today.plusDays(1))
        .filter(day -> calendar.isWorkingDay(day) && !drawn.contains(day))
        .toList();
  }

  /**
   * Draws the county's calls of the days, oldest first, as far as there is something to draw and no
   * draw yet; how many days were drawn.
   *
   * @param at when a day is drawn; after the day itself it is made up for
   */
  public int draw(String county, List<LocalDate> days, Function<LocalDate, Instant> at) {
    if (days.isEmpty()) {
      return 0;
    }
    List<PlacedOrder> orders = populations.orders(county, days.getFirst(), days.getLast());
    int drawn = 0;
    for (LocalDate day : days) {
      Population from = populations.find(orders, day).orElse(null);
      if (from != null && keep(sample(county, day, from, at.apply(day)), from)) {
        drawn++;
      }
    }
    return drawn;
  }

  private CallSample sample(String county, LocalDate day, Population from, Instant at) {
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
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
    List<PlacedOrder> drawn =
        Draw.pick(sample.seed(), from.newest().keySet(), sample.wanted()).stream()
            .map(from::orderOf)
            .toList();
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Optional<Long> id = store.add(sample);
          id.ifPresent(added -> {
            store.addCalls(added, sample, drawn);
            tasks.drawn(added, sample);
          });
          return id.isPresent();
        }));
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
