package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.CrimeFigures.Dealings;

class CriminalAlarmProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
  private static final List<Threshold> THRESHOLDS = CasebookFiles.list("crimes", Threshold.class);

  @Property(tries = 300)
  void passedAndNearNeverOverlapAndCountExactly(
      @ForAll @LongRange(min = 0, max = 60_000_000) long sold,
      @ForAll @LongRange(min = 0, max = 60_000_000) long unsold,
      @ForAll @LongRange(min = 0, max = 2_000_000) long sticks) {
    CriminalAlarm alarm = alarm(sold, unsold, sticks);
    assertThat(alarm.passed())
        .allMatch(one ->
            one.over() >= 0
                && one.figure() - one.over()
                    == one.threshold().metric().scaled(one.threshold().from()));
    assertThat(alarm.near())
        .noneMatch(near ->
            alarm.passed().stream()
                .anyMatch(passed -> passed.threshold().equals(near.threshold())));
  }

  @Property(tries = 300)
  void moreTradeNeverPassesLess(
      @ForAll @LongRange(min = 0, max = 60_000_000) long sold,
      @ForAll @LongRange(min = 0, max = 2_000_000) long sticks,
      @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
    assertThat(trade(sold + more, sticks + more).passed().size())
        .isGreaterThanOrEqualTo(trade(sold, sticks).passed().size());
  }

  private static CriminalAlarm alarm(long sold, long unsold, long sticks) {
    Dealings dealings = new Dealings(new Money(sold), new Money(unsold), Money.ZERO, sticks);
    return CriminalAlarm.of(new CrimeFigures(DAY, dealings, dealings, List.of()), THRESHOLDS);
  }

  private static CriminalAlarm trade(long sold, long sticks) {
    Dealings dealings = new Dealings(new Money(sold), Money.ZERO, Money.ZERO, sticks);
    return CriminalAlarm.of(new CrimeFigures(DAY, Dealings.NONE, dealings, List.of()), THRESHOLDS);
  }
}
