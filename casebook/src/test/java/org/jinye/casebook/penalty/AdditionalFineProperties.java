package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jinye.casebook.Money;

class AdditionalFineProperties {

  private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

  @Property(tries = 100)
  void theDaysAddUpToTheTotalAndNeverExceedTheFine(
      @ForAll @LongRange(min = 1, max = 10_000_000) long fen,
      @ForAll @IntRange(min = 0, max = 60) int late) {
    Money fine = new Money(fen);
    AdditionalFine additional =
        AdditionalFine.of(fine, LAST, LAST.plusDays(late), List.of(), List.of());
    Money sum =
        additional.days().stream().map(AdditionalFine.Day::added).reduce(Money.ZERO, Money::plus);
    assertThat(additional.days()).hasSize(late);
    assertThat(sum).isEqualTo(additional.total());
    assertThat(additional.total()).isLessThanOrEqualTo(fine);
  }
}
