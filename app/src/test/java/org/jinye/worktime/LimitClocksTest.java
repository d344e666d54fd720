package org.jinye.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jinye.worktime.SomeClocks.APPRAISAL;
import static org.jinye.worktime.SomeClocks.DECIDE;
import static org.jinye.worktime.SomeClocks.LICENCE;
import static org.jinye.worktime.SomeClocks.PAY;
import static org.jinye.worktime.SomeClocks.TRANSFER;
import static org.jinye.worktime.SomeClocks.moment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.ClockEvent.Ended;
import org.jinye.worktime.ClockEvent.Ending;
import org.jinye.worktime.ClockEvent.Extended;
import org.jinye.worktime.ClockEvent.Resumed;
import org.jinye.worktime.ClockEvent.Stopped;
import org.jinye.worktime.ClockOutcome.Code;
import org.jinye.worktime.ClockOutcome.NotTaken;
import org.jinye.worktime.ClockOutcome.Overtaken;
import org.jinye.worktime.ClockOutcome.Problem;
import org.jinye.worktime.ClockOutcome.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class LimitClocksTest {

  @Autowired private LimitClocks clocks;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private final OwnCity city;
  private final ClockOwner owner = new ClockOwner(TestKinds.OWNER, UUID.randomUUID().toString());

  LimitClocksTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @Test
  void aClockIsReadAgainWithAllThatHappenedToIt() {
    as(
        city.citySupervisor(),
        () -> {
          LimitClock started = start(LICENCE, owner, city.eastCounty(), "2025-03-03");
          LimitClock stopped = recorded(started, stop("2025-03-10"));
          LimitClock resumed = recorded(stopped, new Resumed(moment("2025-03-12"), "乙", "鉴定报告"));
          LimitClock extended =
              recorded(resumed, new Extended(moment("2025-03-18"), "乙", 5, "案情复杂", "审批表", "丙局长"));
          LimitClock ended =
              recorded(extended, new Ended(moment("2025-04-07"), "乙", Ending.DONE, "许可证已核发"));
          assertThat(clocks.getClock(started.id())).isEqualTo(ended);
          assertThat(ended.version()).isEqualTo(5);
          assertThat(clocks.standing(ended).words()).isEqualTo("已办结");
          assertThat(clocks.history(ended))
              .extracting(ClockLine::title, ClockLine::words)
              .map(Object::toString)
              .containsExactly(
                  "(\"开始\", \"期限 20 个工作日（本机关，行政许可法第四十二条）；文书：受理通知书\")",
                  "(\"中止\", \"事由：鉴定；文书：鉴定委托书\")",
                  "(\"恢复\", \"文书：鉴定报告\")",
                  "(\"延长\", \"延长 5 个工作日；理由：案情复杂；文书：审批表；批准人：丙局长\")",
                  "(\"已办结\", \"许可证已核发\")");
          return true;
        });
  }

  @Test
  void anOwnerHasOneOpenClockOfAKind() {
    as(
        city.citySupervisor(),
        () -> {
          LimitClock first = start(LICENCE, owner, city.eastCounty(), "2025-03-03");
          assertThat(clocks.start(started(LICENCE, owner, city.eastCounty(), "2025-03-04")))
              .isEqualTo(
                  new NotTaken(List.of(new Problem(Code.RUNS_ALREADY, "", "“作出许可决定”的时限已在计算中。"))));
          assertThat(clocks.findOpen(owner, LICENCE)).contains(first);
          recorded(first, new Ended(moment("2025-03-06"), "甲", Ending.DROPPED, "撤回申请"));
          assertThat(clocks.findOpen(owner, LICENCE)).isEmpty();
          start(LICENCE, owner, city.eastCounty(), "2025-03-07");
          assertThat(clocks.listClocks(owner)).hasSize(2);
          assertThat(clocks.listOpen(owner.kind(), List.of(owner.id(), "other")))
              .containsOnlyKeys(owner.id());
          return true;
        });
  }

  @Test
  void aClockKeepsTheLengthItWasStartedWith() {
    LimitClock promised =
        as(
            city.citySupervisor(),
            () ->
                start(LICENCE.lasting(Length.ofWorkingDays(8)), owner, city.code(), "2025-03-03"));
    assertThat(clocks.reckoning().due(promised).orElseThrow().day())
        .isEqualTo(LocalDate.of(2025, 3, 13));
  }

  @Test
  void refusesWhatCannotBeAndKeepsNothing() {
    as(
        city.citySupervisor(),
        () -> {
          LimitClock running = start(LICENCE, owner, city.eastCounty(), "2025-03-03");
          var resume = new Resumed(moment("2025-03-05"), "甲", "鉴定报告");
          assertThat(clocks.add(running.seen(), resume))
              .isEqualTo(new NotTaken(List.of(new Problem(Code.NOT_STOPPED, "", "时限没有中止，不用恢复。"))));
          assertThat(clocks.getClock(running.id())).isEqualTo(running);
          Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
          var early = new ClockStart(PAY, owner, city.code(), " ", tomorrow, "甲", "");
          assertThat(clocks.start(early))
              .isInstanceOfSatisfying(
                  NotTaken.class,
                  refused ->
                      assertThat(refused.problems())
                          .extracting(Problem::field)
                          .containsExactly("at", "subject"));
          return true;
        });
  }

  @Test
  void theSecondOfTwoPeopleIsTold() {
    as(
        city.citySupervisor(),
        () -> {
          LimitClock seen = start(DECIDE, owner, city.eastCounty(), "2025-03-03");
          recorded(seen, stop("2025-03-10"));
          assertThat(clocks.add(seen.seen(), new Ended(moment("2025-03-11"), "乙", Ending.DONE, "")))
              .isInstanceOfSatisfying(
                  Overtaken.class,
                  overtaken -> assertThat(overtaken.words()).isEqualTo("甲已先登记“中止”，请刷新后再办。"));
          return true;
        });
  }

  @Test
  void ofManyAtOnceOneIsFirst() throws Exception {
    LimitClock seen =
        as(city.citySupervisor(), () -> start(DECIDE, owner, city.eastCounty(), "2025-03-03"));
    List<Callable<ClockOutcome>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> as(city.citySupervisor(), () -> clocks.add(seen.seen(), stop("2025-03-10"))));
      tasks.add(() ->
          as(
              city.citySupervisor(),
              () -> clocks.start(started(PAY, owner, city.code(), "2025-03-10"))));
    }
    List<ClockOutcome> outcomes = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (var done : pool.invokeAll(tasks)) {
        outcomes.add(done.get());
      }
    }
    assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(2);
    assertThat(outcomes).filteredOn(Overtaken.class::isInstance).hasSize(7);
    assertThat(as(city.citySupervisor(), () -> clocks.getClock(seen.id())).version()).isEqualTo(2);
  }

  @Test
  void whatIsDueComesInOrderAndOnlyFromTheOwnUnit() {
    as(
        city.citySupervisor(),
        () -> {
          start(LICENCE, other(), city.eastCounty(), "2025-03-03");
          start(TRANSFER, other(), city.eastCounty(), "2025-03-20T08:00");
          start(PAY, other(), city.westCounty(), "2025-03-10");
          recorded(start(DECIDE, other(), city.eastCounty(), "2025-03-04"), stop("2025-03-06"));
          recorded(
              start(PAY, other(), city.eastCounty(), "2025-03-10"),
              new Ended(moment("2025-03-12"), "甲", Ending.DONE, ""));
          assertThat(clocks.listOpen(city.code()))
              .extracting(found -> found.clock().terms().kind())
              .containsExactly("TRANSFER_SEND", "PAY", "LICENCE", "DECIDE");
          assertThat(clocks.listDueBefore(city.eastCounty(), LocalDate.of(2025, 3, 31)))
              .extracting(found -> found.clock().terms().kind())
              .containsExactly("TRANSFER_SEND");
          assertThat(clocks.listDueBefore(city.code(), LocalDate.of(2025, 4, 1))).hasSize(3);
          return true;
        });
    assertThat(as(city.otherCounty(), () -> clocks.listOpen(city.code())))
        .extracting(found -> found.clock().terms().kind())
        .containsExactly("PAY");
  }

  @Test
  void nobodySeesOrTouchesTheClocksOfAnotherUnit() {
    LimitClock east =
        as(city.countySupervisor(), () -> start(PAY, owner, city.eastCounty(), "2025-03-10"));
    as(
        city.otherCounty(),
        () -> {
          assertThat(clocks.findClock(east.id())).isEmpty();
          assertThat(clocks.listClocks(owner)).isEmpty();
          assertThatThrownBy(() -> clocks.add(east.seen(), stop("2025-03-11")))
              .isInstanceOf(NotFound.class);
          assertThatThrownBy(() -> start(PAY, other(), city.eastCounty(), "2025-03-10"))
              .isInstanceOf(NotFound.class);
          return true;
        });
  }

  @Test
  void theDatabaseRefusesToRewriteAnEvent() {
    for (String change :
        List.of("update worktime.clock_event set at = now()", "delete from worktime.clock_event")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .hasStackTraceContaining("permission denied");
    }
  }

  private static <T> T as(SignedIn who, java.util.function.Supplier<T> work) {
    return new Scope(who.name(), who.unitCode()).get(work);
  }

  private static ClockOwner other() {
    return new ClockOwner(TestKinds.OWNER, UUID.randomUUID().toString());
  }

  private LimitClock start(ClockKind kind, ClockOwner of, String unit, String at) {
    return ((Recorded) clocks.start(started(kind, of, unit, at))).clock();
  }

  private static ClockStart started(ClockKind kind, ClockOwner of, String unit, String at) {
    return new ClockStart(kind, of, unit, "试验〔2026〕1号", moment(at), "甲", "受理通知书");
  }

  private LimitClock recorded(LimitClock of, ClockEvent event) {
    return ((Recorded) clocks.add(of.seen(), event)).clock();
  }

  private static Stopped stop(String at) {
    return new Stopped(moment(at), "甲", APPRAISAL, "鉴定委托书");
  }
}
