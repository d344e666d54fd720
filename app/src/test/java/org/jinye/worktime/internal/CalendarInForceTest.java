package org.jinye.worktime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jinye.testing.ModuleTest;
import org.jinye.worktime.WorkingDays;
import org.jinye.worktime.internal.AcceptingCalendar.Outcome;
import org.jinye.worktime.internal.AcceptingCalendar.Proposal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Years from 2040 on are this test's own. */
@ModuleTest
class CalendarInForceTest {

  @Autowired private CalendarEditions editions;
  @Autowired private AcceptingCalendar accepting;
  @Autowired private WorkingDays workingDays;
  @Autowired private JdbcClient database;

  @Test
  void anotherNodeNoticesANewEditionWithinSeconds() {
    var clock = new HandSetClock();
    var otherNode = new CalendarInForce(editions, clock);
    assertThat(otherNode.calendar().isPublished(2040)).isFalse();
    assertThat(accept(2040, "元旦", 0)).isInstanceOf(Outcome.Accepted.class);
    assertThat(workingDays.calendar().isPublished(2040)).as("here at once").isTrue();
    assertThat(otherNode.calendar().isPublished(2040)).as("there not yet").isFalse();
    clock.now = clock.now.plus(CalendarInForce.FRESH);
    assertThat(otherNode.calendar().isPublished(2040)).isTrue();
  }

  @Test
  void keepsTheCalendarInMemoryWhileNothingChanges() {
    var clock = new HandSetClock();
    var node = new CalendarInForce(editions, clock);
    var before = node.calendar();
    clock.now = clock.now.plusSeconds(3600);
    assertThat(node.calendar()).isSameAs(before);
  }

  @Test
  void aSecondStartAddsNothing() {
    var node = new CalendarInForce(editions, new HandSetClock());
    node.addShippedYears();
    assertThat(editions.listEditions(2025)).hasSize(1);
  }

  @Test
  void ofManyAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
    try (var pool = Executors.newFixedThreadPool(6)) {
      List<Callable<Outcome>> tasks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String name = "节日" + i;
        tasks.add(() -> accept(2041, name, 0));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (var done : pool.invokeAll(tasks)) {
        outcomes.add(done.get());
      }
      assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(11);
    }
    assertThat(editions.listEditions(2041)).hasSize(1);
  }

  @Test
  void theDatabaseRefusesToRewriteAnEdition() {
    for (String change :
        List.of(
            "update worktime.calendar_day set kind = 'OFF'",
            "delete from worktime.calendar_edition")) {
      assertThat(catchThrowable(() -> database.sql(change).update()))
          .hasStackTraceContaining("permission denied");
    }
  }

  private Outcome accept(int year, String holiday, int seenEdition) {
    String file =
        "{\"年份\":%d,\"安排\":[{\"节日\":\"%s\",\"放假\":\"%1$d-01-01\"}]}".formatted(year, holiday);
    return accepting.accept(new Proposal(year, "a.json", seenEdition, "甲"), file.getBytes(UTF_8));
  }

  private static final class HandSetClock extends Clock {

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
