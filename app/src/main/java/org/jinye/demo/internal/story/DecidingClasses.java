package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.WatchProposals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counties decide some of the watch classes that their records propose, leave others waiting,
 * and have one decision of old whose day to look again has come.
 */
@Component
class DecidingClasses {

  private static final List<String> COUNTIES =
      List.of("990101", "990102", "990103", "990104", "990105");
  private static final int DECIDED_AT_MOST = 8;
  private static final int LEFT = 3;
  private static final int MILDER = 5;
  private static final int MONTHS = 6;

  private final WatchProposals proposals;
  private final Retailers retailers;
  private final People people;
  private final Making making;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DecidingClasses(
      WatchProposals proposals,
      Retailers retailers,
      People people,
      Making making,
      TransactionTemplate transaction,
      Clock clock) {
    this.proposals = proposals;
    this.retailers = retailers;
    this.people = people;
    this.making = making;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Goes on where it stopped; a county's decisions and the remembering are one transaction. */
  void decide(CityPlan plan) {
    for (String county : COUNTIES) {
      String step = "watch " + county;
      if (!making.isDone(step)) {
        SignedIn supervisor = people.countySupervisor(county);
        supervisor
            .scope()
            .run(() ->
                transaction.executeWithoutResult(status -> {
                  decide(plan.until().toLocalDate(), supervisor);
                  making.done(step);
                }));
      }
    }
  }

  private void decide(LocalDate today, SignedIn supervisor) {
    List<WatchProposals.Waiting> waiting = proposals.list();
    int decided = 0;
    for (int i = 0; i < waiting.size() && decided < DECIDED_AT_MOST; i++) {
      WatchProposals.Waiting one = waiting.get(i);
      if (i % LEFT != 0) {
        LocalDate on = today.minusDays(1 + decided);
        boolean milder = i % MILDER == 0 && one.proposed() == WatchClass.KEY;
        proposals.decide(
            one.retailerId(),
            milder ? WatchClass.ORDINARY : one.proposed(),
            milder ? "情节轻微且已整改，先按一般关注户管理。" : "按近12个月的记录，同意建议。",
            on.plusMonths(MONTHS),
            supervisor,
            at(on));
        decided++;
      }
    }
    remember(today, supervisor, waiting.stream().map(WatchProposals.Waiting::retailerId).toList());
  }

  /** A shop without records that was once watched. */
  private void remember(LocalDate today, SignedIn supervisor, List<String> others) {
    LocalDate again = today.minusDays(3);
    LocalDate on = again.minusMonths(MONTHS);
    quiet(supervisor.unitCode(), others)
        .forEach(id ->
            proposals.decide(
                id, WatchClass.ORDINARY, "上一年度有一次投诉属实，关注半年后复核。", again, supervisor, at(on)));
  }

  private List<String> quiet(String county, List<String> others) {
    try (Stream<Retailer> all = retailers.streamOf(county)) {
      return all.filter(shop -> shop.grade() != null)
          .map(Retailer::retailerId)
          .filter(id -> !others.contains(id))
          .skip(4)
          .limit(1)
          .toList();
    }
  }

  private Instant at(LocalDate day) {
    return day.atTime(15, 20).atZone(clock.getZone()).toInstant();
  }
}
