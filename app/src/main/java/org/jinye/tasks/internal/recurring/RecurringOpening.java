package org.jinye.tasks.internal.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.TaskKind;
import org.jinye.tasks.Tier;
import org.jinye.tasks.internal.TaskOpening;
import org.jinye.worktime.Length;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens what is due of all recurring work: each period of its units in a transaction, of which the
 * rows that remember it are a part. So it appears once, whoever runs this and whenever it was
 * killed; periods missed while nothing ran appear late.
 */
@Component
public class RecurringOpening {

  public static final TaskKind KIND =
      new TaskKind("recurring", "例行工作", TaskKind.NO_LINK, TaskKind.Ending.HERE);

  private final RecurringStore store;
  private final RecurringKinds kinds;
  private final Turns turns;
  private final TaskOpening opening;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecurringOpening(
      RecurringStore store,
      RecurringKinds kinds,
      Turns turns,
      TaskOpening opening,
      Organization organization,
      WorkingDays workingDays,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.kinds = kinds;
    this.turns = turns;
    this.opening = opening;
    this.organization = organization;
    this.workingDays = workingDays;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Under the system's scope; how many tasks appeared. */
  public int openAll() {
    return Scope.system("例行工作").get(() -> openAll(LocalDate.now(clock)));
  }

  int openAll(LocalDate today) {
    WorkCalendar calendar = workingDays.calendar();
    int opened = 0;
    for (RecurringWork work : store.list()) {
      if (work.active()) {
        List<String> units = units(work);
        for (var period : work.rhythm().periods(work.since(), today, work.nth(), calendar)) {
          opened += open(work, period, units);
        }
      }
    }
    return opened;
  }

  private int open(RecurringWork work, Rhythm.Period period, List<String> units) {
    Integer opened =
        transaction.execute(status -> {
          List<NewTask> tasks = new ArrayList<>();
          for (String unit : store.take(work, period.name(), units, clock.instant())) {
            find(work, period, unit).ifPresent(tasks::add);
          }
          return tasks.isEmpty() ? 0 : opening.open(tasks);
        });
    return opened == null ? 0 : opened;
  }

  private Optional<NewTask> find(RecurringWork work, Rhythm.Period period, String unit) {
    turns.take(work.kind(), unit);
    RecurringKinds.Named named = kinds.name(work, period, unit);
    if (named.done()) {
      return Optional.empty();
    }
    var start = period.appears().atStartOfDay(clock.getZone()).toInstant();
    return Optional.of(
        NewTask.of(named.kind(), named.subject(), named.title(), unit, new Post(unit, work.role()))
            .because(work.words())
            .from(start)
            .within(Length.ofWorkingDays(work.days())));
  }

  private List<String> units(RecurringWork work) {
    if (work.tier() == Tier.OWN) {
      return List.of(work.unitCode());
    }
    return organization.listUnits(work.unitCode()).stream()
        .filter(unit -> work.tier() == Tier.CITY ? unit.isCity() : unit.isCounty())
        .map(Unit::code)
        .toList();
  }
}
