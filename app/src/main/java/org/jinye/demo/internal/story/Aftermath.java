package org.jinye.demo.internal.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.FollowUps;
import org.jinye.warnings.FollowUps.Confirmed;
import org.jinye.warnings.FollowUps.ShopVisit;
import org.jinye.warnings.Measure;
import org.springframework.stereotype.Component;

/** What followed from the irregularities of the last weeks: papers, visits, cases. */
@Component
class Aftermath {

  private static final Duration WEEKS = Duration.ofDays(50);
  private static final int MOST = 6;

  private final FollowUps followUps;
  private final Correspondence letters;
  private final Agenda agenda;
  private final People people;
  private final Deeds deeds;

  Aftermath(
      FollowUps followUps, Correspondence letters, Agenda agenda, People people, Deeds deeds) {
    this.followUps = followUps;
    this.letters = letters;
    this.agenda = agenda;
    this.people = people;
    this.deeds = deeds;
  }

  void happen(Instant until) {
    List<Confirmed> confirmed = confirmed(until);
    each(confirmed, Measure.INQUIRY_LETTER, (one, n) -> letters.inquire(one, n, until));
    each(confirmed, Measure.RECTIFICATION_NOTICE, (one, n) -> letters.rectify(one, n, until));
    each(confirmed, Measure.CASE, (one, n) -> refer(one, n, until));
    each(confirmed, Measure.INQUIRY_LETTER, (one, n) -> visit(one, n, until));
  }

  /** One of each dossier in a county, the newest first. */
  private List<Confirmed> confirmed(Instant until) {
    Map<Dossier, Confirmed> byDossier = new LinkedHashMap<>();
    people.citySupervisor().scope().get(() -> followUps.listConfirmed(until.minus(WEEKS))).stream()
        .filter(one -> !one.unitCode().equals(People.CITY_CODE))
        .forEach(one -> byDossier.putIfAbsent(one.dossier(), one));
    return List.copyOf(byDossier.values());
  }

  private static void each(List<Confirmed> confirmed, Measure measure, Turn turn) {
    List<Confirmed> chosen =
        confirmed.stream().filter(one -> one.measure() == measure).limit(MOST).toList();
    for (int n = 0; n < chosen.size(); n++) {
      turn.take(chosen.get(n), n);
    }
  }

  private void refer(Confirmed one, int n, Instant until) {
    SignedIn who = people.countySupervisor(one.unitCode());
    Instant sent = one.endedAt().plusSeconds(5400);
    if (!sent.isBefore(until)) {
      return;
    }
    deeds.once(
        "case " + one.findingKey(),
        who,
        () -> {
          String receiver = People.nameOf(one.unitCode()).replace("烟草专卖局", "稽查中队");
          Deeds.expectDone(
              followUps.referToCase(who, one.id(), receiver, "涉嫌违规，移送立案：" + one.sentence(), sent));
          Instant received = agenda.after(sent, 1);
          Instant answered = agenda.after(sent, 6);
          if (n != 0 && received.isBefore(until)) {
            Deeds.expectDone(followUps.moveReferral(who, one.id(), "中队内勤", received));
            if (n % 2 == 0 && answered.isBefore(until)) {
              Deeds.expectDone(
                  followUps.moveReferral(who, one.id(), "已立案，正在调查，案件文书另行移交。", answered));
            }
          }
        });
  }

  private void visit(Confirmed one, int n, Instant until) {
    SignedIn who = people.countySupervisor(one.unitCode());
    Instant ordered = one.endedAt().plusSeconds(7200);
    if (!ordered.isBefore(until)) {
      return;
    }
    deeds.once(
        "visit " + one.findingKey(),
        who,
        () -> {
          LocalDate last = agenda.dayAfter(ordered, 5);
          String station = People.nameOf(one.unitCode()).replace("烟草专卖局", "第一市场管理所");
          Deeds.expectDone(
              followUps.order(
                  who,
                  new ShopVisit(
                      one.id(),
                      one.unitCode() + "01",
                      station,
                      last,
                      "清点库存，核对近两周销售记录，看有没有替他人代订，拍摄烟柜和仓库。",
                      "demo-visit-" + one.findingKey()),
                  ordered));
          Instant done = agenda.after(ordered, 2);
          if (n % 3 != 1 && done.isBefore(until)) {
            Deeds.expectDone(
                followUps.report(who, one.id(), "实地清点，库存少于订单应有数量，店主不能说明去向，已拍照。", done));
          }
        });
  }

  /** What happens to the nth. */
  private interface Turn {
    void take(Confirmed one, int n);
  }
}
