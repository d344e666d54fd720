package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingAct;
import org.jinye.filings.Filings;
import org.jinye.filings.Filings.Paper;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * What the departments announced in the last two months: most in time and noted, some late, asked
 * about, objected to, withdrawn or waiting; of last month's reports one never came.
 */
@Component
class Announcing {

  private static final String CARTONS = "cartons";

  private final Filings filings;
  private final Agenda agenda;
  private final People people;
  private final Deeds deeds;
  private final ZoneId zone;

  Announcing(Filings filings, Agenda agenda, People people, Deeds deeds, Clock clock) {
    this.filings = filings;
    this.agenda = agenda;
    this.people = people;
    this.deeds = deeds;
    this.zone = clock.getZone();
  }

  void happen(CityPlan plan) {
    LocalDate today = plan.until().toLocalDate();
    Instant until = plan.until().atZone(zone).toInstant();
    SignedIn city = people.citySupervisor();
    deeds.once(
        "filings of the city",
        city,
        () -> {
          YearMonth now = YearMonth.from(today);
          month(city, now.minusMonths(1), until);
          month(city, now, until);
          filings.raiseMissing();
        });
    deeds.once("filings of 990101", county("990101"), () -> asked(today, until));
    deeds.once("filings of 990102", county("990102"), () -> objected(today, until));
    deeds.once("filings of 990103", county("990103"), () -> withdrawn(today, until));
    deeds.once("filings of 990104", county("990104"), () -> waiting(today, until));
  }

  /** The reports of a month; the one about shops of the bureau's own is never sent. */
  private void month(SignedIn city, YearMonth month, Instant until) {
    filings.owe(month);
    LocalDate first = month.atDay(1);
    SignedIn marketing = people.marketing();
    report(
        marketing,
        month,
        "monthly_sales_plan",
        Map.of(CARTONS, "68000", "structure", "一、二类占 42%，紧俏品规按档位投放，不搭配。"),
        first.minusDays(3),
        until);
    report(
        city,
        month,
        "demand_forecast",
        Map.of(CARTONS, "66500", "basis", "按近三个月销量加权平均，节日因素上浮 3%。"),
        first.plusDays(2),
        until);
    report(
        marketing,
        month,
        "monthly_sales_report",
        Map.of(CARTONS, "67120", "against_plan", "比计划少 1.3%，主要是三类烟需求下降。"),
        month.plusMonths(1).atDay(4),
        until);
    report(
        marketing,
        month,
        "thousand_cartons",
        Map.of("shops", "2", "checked", "两户均为批零兼营老店，抽看库存和销售台账，去向清楚。"),
        month.plusMonths(1).atDay(10),
        until);
  }

  private void report(
      SignedIn who,
      YearMonth month,
      String kind,
      Map<String, String> facts,
      LocalDate on,
      Instant until) {
    Paper paper =
        new Paper(
            kind, month.atDay(1), month.atEndOfMonth(), facts, List.of(), "demo-" + kind + month);
    SignedIn city = people.citySupervisor();
    file(who, paper, on, until)
        .ifPresent(filed -> take(city, filed, FilingAct.NOTED, "", agenda.after(at(on), 1), until));
  }

  private void asked(LocalDate today, Instant until) {
    SignedIn who = people.customerService();
    SignedIn supervisor = county("990101");
    Paper paper =
        paper(
            "allocation_evaluation",
            today.minusDays(20),
            today.minusDays(14),
            Map.of("result", "紧俏品规投放执行率 98.6%。", "deviation", "两个品规到货不足，按档位等比例减少。"));
    file(who, paper, today.minusDays(10), until)
        .ifPresent(filed -> {
          Instant asked = agenda.after(at(today.minusDays(10)), 1);
          Instant answered = agenda.after(at(today.minusDays(10)), 3);
          Filing now = take(supervisor, filed, FilingAct.ASKED, "减少后是否告知零售户？请附通知。", asked, until);
          take(who, now, FilingAct.ANSWERED, "已通过订货平台公告告知。", answered, until);
        });
    Paper rules =
        paper(
            "allocation_evaluation",
            today.minusDays(14),
            today.minusDays(8),
            Map.of("result", "投放执行率 97.9%。", "deviation", "一个品规临时断货。"));
    fileAndTake(supervisor, rules, today.minusDays(5), until, FilingAct.ASKED, "断货期间的订单如何处理？", 1);
  }

  private void objected(LocalDate today, Instant until) {
    SignedIn who = county("990102");
    Paper paper =
        paper(
            "group_customers",
            today.minusDays(16),
            today.minusDays(15),
            Map.of("customer", "某单位食堂（小）", "items", "两个品规共 30 条，接待用。"));
    fileAndTake(
        who,
        paper,
        today.minusDays(12),
        until,
        FilingAct.OBJECTED,
        "购烟在先、备案在后，且没有协议，不符合集团客户管理要求。",
        2);
  }

  private void withdrawn(LocalDate today, Instant until) {
    SignedIn who = county("990103");
    Paper paper =
        paper(
            "allocation_policy",
            today.minusDays(5),
            today.plusDays(2),
            Map.of("items", "墨痕（中支）", "policy", "20 档以上每户 2 条。", "basis", "新品上市试投放。"));
    fileAndTake(who, paper, today.minusDays(8), until, FilingAct.WITHDRAWN, "投放规则有误，改后重报。", 1);
  }

  private void waiting(LocalDate today, Instant until) {
    SignedIn who = county("990104");
    Paper inTime =
        paper(
            "allocation_policy",
            today.plusDays(3),
            today.plusDays(9),
            Map.of("items", "两个紧俏品规", "policy", "按档位投放，15 档以下每户 1 条。", "basis", "到货减少。"));
    file(who, inTime, today.minusDays(1), until);
    Paper late =
        paper(
            "internal_rules",
            today.minusDays(30),
            today.minusDays(30),
            Map.of("name", "货源投放内部控制办法", "content", "明确投放会商、审批和公示。"));
    file(who, late, today.minusDays(2), until);
  }

  private static Paper paper(String kind, LocalDate from, LocalDate to, Map<String, String> facts) {
    return new Paper(kind, from, to, facts, List.of(), "demo-" + kind + "-" + from);
  }

  /** Not what would lie in the future. */
  private Optional<Filing> file(SignedIn who, Paper paper, LocalDate on, Instant until) {
    return at(on).isBefore(until)
        ? Optional.of(filings.file(who, paper, at(on)))
        : Optional.empty();
  }

  /** Files the paper on the day, and takes one step on it some working days later. */
  private void fileAndTake(
      SignedIn who,
      Paper paper,
      LocalDate on,
      Instant until,
      FilingAct act,
      String words,
      int workingDays) {
    file(who, paper, on, until)
        .ifPresent(filed -> take(who, filed, act, words, agenda.after(at(on), workingDays), until));
  }

  private Filing take(
      SignedIn who, Filing of, FilingAct act, String words, Instant at, Instant until) {
    return at.isBefore(until) ? filings.take(who, of, act, words, at) : of;
  }

  private SignedIn county(String code) {
    return people.countySupervisor(code);
  }

  private Instant at(LocalDate day) {
    return day.atTime(10, 20).atZone(zone).toInstant();
  }
}
