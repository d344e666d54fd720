package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.NewAbsence;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.reports.MonthlyReportKind;
import org.jinye.tasks.Post;
import org.jinye.tasks.RecurringTasks;
import org.jinye.tasks.RepeatedWork;
import org.jinye.tasks.RepeatedWork.Every;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskDesk;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.Tier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lies on the demo city's desks besides warnings: recurring work done, late, handed on and to
 * be signed, and somebody away.
 */
@Component
class Everyday {

  private static final int WEEKS_BACK = 4;
  private static final int DAYS_AWAY = 5;
  private static final String HANDING_ON = "990102";
  private static final String ASKING = "990103";
  private static final String AWAY = "990104";

  /** How many of those due last each county has not done yet; some are late with the others. */
  private static final Map<String, Integer> LEFT =
      new TreeMap<>(Map.of("990101", 1, HANDING_ON, 2, ASKING, 2, AWAY, 3, "990105", 4));

  private final RecurringTasks recurring;
  private final TaskDesk desk;
  private final Organization organization;
  private final People people;
  private final Making making;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Everyday(
      RecurringTasks recurring,
      TaskDesk desk,
      Organization organization,
      People people,
      Making making,
      TransactionTemplate transaction,
      Clock clock) {
    this.recurring = recurring;
    this.desk = desk;
    this.organization = organization;
    this.people = people;
    this.making = making;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Goes on where it stopped. */
  void happen() {
    SignedIn leader = people.leader();
    step(
        "recurring work",
        () -> {
          LocalDate today = LocalDate.now(clock);
          expectKept(recurring.define(weekly(today.minusWeeks(WEEKS_BACK))));
          expectKept(recurring.define(monthly(today.withDayOfMonth(1).minusMonths(1))));
          expectKept(recurring.define(monthlyReport(today.withDayOfMonth(1))));
        },
        leader);
    recurring.openDue();
    LEFT.forEach((county, left) -> {
      SignedIn supervisor = people.countySupervisor(county);
      step("desk of " + county, () -> workDown(supervisor, left, leader.accountId()), supervisor);
    });
    step("somebody away", () -> organization.ensureAbsence(away()), leader);
  }

  /** The leader is beyond the supervisor's sight, so his account is given. */
  private void workDown(SignedIn supervisor, int left, long leader) {
    List<Task> mine = desk.listMine(supervisor, RecurringTasks.KIND);
    for (Task task : mine.subList(0, Math.max(0, mine.size() - left))) {
      expectTaken(desk.finish(supervisor, task, "已按要求完成，未发现需要上报的情况。"));
    }
    List<Task> open = desk.listMine(supervisor, RecurringTasks.KIND);
    if (open.isEmpty()) {
      return;
    }
    if (supervisor.unitCode().equals(HANDING_ON)) {
      Post city = new Post(People.CITY_CODE, Role.SUPERVISOR);
      expectTaken(desk.handOn(supervisor, open.getFirst(), city, "涉及跨县订货数据，请市局一并汇总。"));
    }
    if (supervisor.unitCode().equals(ASKING)) {
      if (desk.claim(supervisor, open.getFirst()) instanceof TaskOutcome.Taken(Task claimed)) {
        expectTaken(desk.askToSign(supervisor, claimed, leader, "小结已写好，请审阅。"));
      }
    }
  }

  private NewAbsence away() {
    LocalDate today = LocalDate.now(clock);
    return new NewAbsence(
        people.countySupervisor(AWAY).getUsername(),
        AbsenceKind.TRAINING,
        today,
        today.plusDays(DAYS_AWAY),
        people.citySupervisor().getUsername(),
        "参加省局内管业务培训");
  }

  private static RepeatedWork weekly(LocalDate since) {
    return new RepeatedWork(
        RecurringTasks.KIND,
        "内管工作周小结",
        "汇总本周预警处置和实地核查情况，报市局。",
        People.CITY_CODE,
        Tier.COUNTY,
        Role.SUPERVISOR,
        Every.WEEK,
        1,
        3,
        since);
  }

  private static RepeatedWork monthlyReport(LocalDate since) {
    return new RepeatedWork(
        MonthlyReportKind.CODE,
        "内管预警月度报告",
        "核对上月数据，写好文字部分后定稿。",
        People.CITY_CODE,
        Tier.OWN,
        Role.SUPERVISOR,
        Every.MONTH,
        1,
        10,
        since);
  }

  private static RepeatedWork monthly(LocalDate since) {
    return new RepeatedWork(
        RecurringTasks.KIND,
        "内部监管月度自查",
        "按自查清单逐项核对上月订单、备案和销售数据，写明发现的问题。",
        People.CITY_CODE,
        Tier.COUNTY,
        Role.SUPERVISOR,
        Every.MONTH,
        5,
        10,
        since);
  }

  private static void expectKept(Map<String, String> errors) {
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the demo city's day was refused: " + errors);
    }
  }

  private static void expectTaken(TaskOutcome outcome) {
    if (!(outcome instanceof TaskOutcome.Taken)) {
      throw new IllegalStateException("the demo city's act was refused: " + outcome);
    }
  }

  /** Once, with the remembering of it in one transaction of the person. */
  private void step(String name, Runnable work, SignedIn who) {
    if (!making.isDone(name)) {
      who.scope()
          .run(() ->
              transaction.executeWithoutResult(status -> {
                work.run();
                making.done(name);
              }));
    }
  }
}
