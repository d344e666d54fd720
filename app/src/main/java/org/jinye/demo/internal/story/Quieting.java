package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.Suppressions;
import org.jinye.warnings.Suppressions.Proposal;
import org.jinye.warnings.Suppressions.Recurring;
import org.springframework.stereotype.Component;

/**
 * The city's supervisors let rules leave alone shops that came up again and again for nothing, and
 * will come up again: so that the list shows what a suppression keeps back and counts.
 */
@Component
class Quieting {

  private static final int LEAST_TIMES = 3;
  private static final int SHOPS = 6;
  private static final int DAYS = 120;

  /** Longer than the weeks since shops were left alone. */
  private static final int LATELY = 12;

  private final Suppressions suppressions;
  private final People people;
  private final Deeds deeds;
  private final Clock clock;

  Quieting(Suppressions suppressions, People people, Deeds deeds, Clock clock) {
    this.suppressions = suppressions;
    this.people = people;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Proposed and approved; shops where something was planted are nobody's to leave alone. */
  void quiet(Judging judging, Instant at) {
    SignedIn city = people.citySupervisor();
    deeds.once(
        "suppressions",
        city,
        () ->
            recurring(judging)
                .filter(one -> comesAgainAfter(day(at), one, judging))
                .limit(SHOPS)
                .forEach(one -> {
                  Proposal proposal = proposal(one, at);
                  Deeds.expectDone(suppressions.propose(city, proposal, at));
                  Deeds.expectDone(
                      suppressions.approve(
                          people.secondCitySupervisor(),
                          proposal.formKey(),
                          "情况已核实，同意，到期后再看。",
                          at.plusSeconds(3600)));
                }));
  }

  /** One more waits for its approval: of a shop that was not among the first. */
  void propose(Judging judging, Instant at) {
    SignedIn city = people.citySupervisor();
    deeds.once(
        "suppression proposed",
        city,
        () ->
            recurring(judging)
                .filter(one -> !comesAgainAfter(day(at).minusWeeks(LATELY), one, judging))
                .limit(1)
                .forEach(
                    one -> Deeds.expectDone(suppressions.propose(city, proposal(one, at), at))));
  }

  private Stream<Recurring> recurring(Judging judging) {
    return suppressions.listRecurring(LEAST_TIMES).stream()
        .filter(one -> !judging.isSuspect(one.retailerId()));
  }

  private static boolean comesAgainAfter(LocalDate day, Recurring one, Judging judging) {
    return judging.comesAgain(one.ruleId(), one.retailerId(), day);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private Proposal proposal(Recurring one, Instant at) {
    LocalDate day = day(at);
    return new Proposal(
        one.ruleId(),
        one.retailerId(),
        "近期 %d 次预警，逐次核查均无异常：订货习惯固定，数量小，库存与销售相符。".formatted(one.times()),
        day.plusDays(DAYS),
        "demo-suppression-%s-%s-%s".formatted(one.ruleId(), one.retailerId(), day));
  }
}
