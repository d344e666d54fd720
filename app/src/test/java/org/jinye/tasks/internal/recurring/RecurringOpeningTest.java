package org.jinye.tasks.internal.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Tier;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RecurringOpeningTest {

  @Autowired private RecurringOpening opening;
  @Autowired private RecurringStore store;
  @Autowired private TaskQuery query;
  @Autowired private Actors actors;
  @Autowired private Organization organization;
  @Autowired private WorkingDays workingDays;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void appearsOnTheNthWorkingDayOncePerPeriodAndUnit() {
    define(Rhythm.MONTHLY, 3, LocalDate.of(2026, 9, 1));
    openOn(LocalDate.of(2026, 9, 2));
    assertThat(tasks()).as("the third working day is the 3rd of September").isZero();
    openOn(LocalDate.of(2026, 9, 3));
    openOn(LocalDate.of(2026, 9, 4));
    assertThat(tasks()).as("one for each county").isEqualTo(2);
  }

  @Test
  void bringsThePeriodsThatWereMissedLateAndOnce() {
    define(Rhythm.MONTHLY, 1, LocalDate.of(2026, 6, 1));
    openOn(LocalDate.of(2026, 9, 15));
    openOn(LocalDate.of(2026, 9, 16));
    assertThat(tasks()).as("four months, two counties").isEqualTo(8);
  }

  @Test
  void appearsOnceHoweverManyNodesOpenItAtTheSameTime() throws Exception {
    define(Rhythm.WEEKLY, 1, LocalDate.of(2026, 8, 3));
    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (Future<?> node :
          IntStream.range(0, 4)
              .mapToObj(i -> nodes.submit(() -> openOn(LocalDate.of(2026, 8, 31))))
              .toList()) {
        node.get();
      }
    }
    assertThat(tasks()).as("five weeks, two counties").isEqualTo(10);
  }

  @Test
  void countsWorkingDaysThroughAHoliday() {
    WorkCalendar calendar = workingDays.calendar();
    List<Rhythm.Period> october =
        Rhythm.MONTHLY.periods(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), 1, calendar);
    assertThat(october).hasSize(1);
    assertThat(calendar.isWorkingDay(october.getFirst().appears())).isTrue();
    assertThat(october.getFirst().appears()).isAfter(LocalDate.of(2026, 10, 1));
    assertThat(
            Rhythm.QUARTERLY.periods(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 2, calendar))
        .extracting(Rhythm.Period::name)
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
  }

  private void define(Rhythm rhythm, int nth, LocalDate since) {
    var work =
        new RecurringWork(
            0,
            city.code(),
            "recurring",
            "自查",
            "",
            rhythm,
            nth,
            Tier.COUNTY,
            Role.SUPERVISOR,
            5,
            since,
            true,
            "",
            1);
    city.leader().scope().run(() -> store.add(work, Instant.EPOCH));
  }

  private void openOn(LocalDate day) {
    Scope.system("test").run(() -> opening.openAll(day));
  }

  private long tasks() {
    TaskFilter unit = new TaskFilter("unit", "recurring", "", "", "");
    return city.leader().scope().get(() -> query.count(unit, actors.of(city.leader())));
  }
}
