package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jinye.casebook.Money;

/** What holds for every value, cause and factor. */
class DiscretionProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
  private static final Discretion DISCRETION = Discretion.read();

  @Property(tries = 300)
  void neverProposesWhatItWouldNotTake(
      @ForAll("finedCauses") String cause,
      @ForAll @LongRange(min = 1, max = 5_000_000) long fen,
      @ForAll("factors") String factor) {
    Proposal proposal = propose(cause, fen, factor);
    if (proposal instanceof Proposal.Fine fine && fine.amount() != null) {
      Money amount = fine.amount();
      assertThat(amount).isBetween(fine.range().from(), fine.range().to());
      if (amount.fen() > 0) {
        assertThat(DISCRETION.judge(fine, amount, Justification.NONE))
            .isInstanceOf(Ruling.Fits.class);
      }
    }
  }

  @Property(tries = 300)
  void neverTakesAFigureAboveTheStatute(
      @ForAll("finedCauses") String cause,
      @ForAll @LongRange(min = 1, max = 5_000_000) long fen,
      @ForAll @LongRange(min = 1, max = 1_000_000) long more,
      @ForAll("factors") String factor) {
    if (propose(cause, fen, factor) instanceof Proposal.Fine fine) {
      Money above = new Money(fine.statute().highest(fine.base()).fen() + more);
      assertThat(DISCRETION.judge(fine, above, new Justification("理由", DAY)))
          .isInstanceOf(Ruling.Refused.class);
    }
  }

  @Property(tries = 200)
  void theTierAlwaysLiesWithinTheStatute(
      @ForAll("finedCauses") String cause, @ForAll @LongRange(min = 1, max = 5_000_000) long fen) {
    if (propose(cause, fen, "helped") instanceof Proposal.Fine fine) {
      assertThat(fine.range().from()).isGreaterThanOrEqualTo(fine.statute().lowest(fine.base()));
      assertThat(fine.range().to()).isLessThanOrEqualTo(fine.statute().highest(fine.base()));
    }
  }

  @Provide
  Arbitrary<String> finedCauses() {
    return Arbitraries.of(
        DISCRETION.causes().on(DAY).stream()
            .filter(cause -> !cause.fines().isEmpty())
            .map(Cause::code)
            .toList());
  }

  @Provide
  Arbitrary<String> factors() {
    return Arbitraries.of(DISCRETION.factors().on(DAY).stream().map(Factor::code).toList());
  }

  private static Proposal propose(String cause, long fen, String factor) {
    Circumstances facts = Circumstances.ofFactors(factor).with(Metric.TIMES_LIMIT, 3);
    return DISCRETION.propose(cause, "34", DAY, new Money(fen), facts);
  }
}
