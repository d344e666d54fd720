package org.jinye.oversight.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinye.organization.Organization;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One draw a county and day, whoever draws at the same moment and whatever his clock says. */
@ModuleTest
class DrawingTogetherTest {

  private static final int NODES = 3;

  @Autowired private ApplicationContext application;
  @Autowired private Organization organization;
  @Autowired private DrawingCalls drawing;
  @Autowired private DrawingAgain again;
  @Autowired private CallStore store;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private OwnCity city;
  private Callers callers;
  private LocalDate first;

  @BeforeEach
  void found() {
    city = OwnCity.found(organization);
    callers = new Callers(application, city.eastCounty(), 20).register();
    first = callers.workingDayBefore(LocalDate.now(clock).minusDays(8));
    callers.order(first.minusDays(1));
  }

  @Test
  void nodesThatDrawAtTheSameMomentDrawOnce() throws Exception {
    List<LocalDate> days = List.of(first, next(first));
    List<Future<Integer>> drawn = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(NODES);
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      for (int node = 0; node < NODES; node++) {
        drawn.add(
            nodes.submit(() -> {
              together.await();
              return scope()
                  .get(() -> drawing.draw(city.eastCounty(), days, day -> clock.instant()));
            }));
      }
    }
    int sum = 0;
    for (Future<Integer> of : drawn) {
      sum += of.get();
    }
    assertThat(sum).as("whoever says that it drew a day has drawn it").isEqualTo(2);
    for (LocalDate day : days) {
      expectWhole(day);
    }
    assertThat(count("select count(*) from oversight.order_call")).isEqualTo(2L * 9);
    assertThat(count("select count(*) from tasks.task where kind = 'order-calls'")).isEqualTo(2);
  }

  @Test
  void aDayThatAClockAheadHasDrawnIsNotDrawnAgain() {
    LocalDate later = next(first);
    at(later).look();
    CallSample kept = sample(later);

    at(first).look();
    at(later).look();

    assertThat(sample(later)).isEqualTo(kept);
    expectWhole(first);
    expectWhole(later);
    assertThat(count("select count(*) from oversight.order_call")).isEqualTo(2L * 9);
  }

  @Test
  void aClockSetFarBackOrAheadNeitherStopsTheDrawNorRaisesWhatWasNotMissed() {
    at(first).look();

    at(first.minusYears(1)).look();
    at(first.plusYears(1)).look();

    assertThat(count("select count(*) from oversight.sample")).isEqualTo(1);
    assertThat(count("select count(*) from tasks.task where kind = 'order-calls-missed'")).isZero();
    at(next(first)).look();
    expectWhole(next(first));
  }

  private void expectWhole(LocalDate day) {
    CallSample sample = sample(day);
    DrawingAgain.Comparison compared = scope().get(() -> again.compare(sample));
    assertThat(compared.isSamePopulation()).as(day + ": " + sample).isTrue();
    assertThat(compared.isSameDraw()).as(day + ": " + sample).isTrue();
    assertThat(scope().get(() -> store.listCalls(sample.id()))).hasSize(9);
  }

  private CallSample sample(LocalDate day) {
    return scope().get(() -> store.findSample(city.eastCounty(), day)).orElseThrow();
  }

  /** The same node with a clock that shows another day, an hour after the job's first. */
  private DrawingCalls at(LocalDate day) {
    Clock other =
        Clock.fixed(day.atTime(7, 10).atZone(clock.getZone()).toInstant(), clock.getZone());
    return new DrawingCalls(
        store,
        application.getBean(Populations.class),
        application.getBean(CallTasks.class),
        organization,
        application.getBean(WorkingDays.class),
        application.getBean(OversightLimits.class),
        application.getBean(TransactionTemplate.class),
        other);
  }

  private LocalDate next(LocalDate day) {
    return application.getBean(WorkingDays.class).calendar().plusWorkingDays(day, 1).day();
  }

  private long count(String sql) {
    return scope().get(() -> database.sql(sql).query(Long.class).single());
  }

  private Scope scope() {
    return city.citySupervisor().scope();
  }
}
