package org.jinye.casebook.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.transfer.TransferCourseTest.received;
import static org.jinye.casebook.transfer.TransferCourseTest.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.CrimeFigures;
import org.jinye.casebook.crime.CrimeFigures.Dealings;
import org.jinye.casebook.crime.CriminalAlarm;
import org.jinye.casebook.transfer.TransferMeasure.Examined;
import org.jinye.casebook.transfer.TransferMeasure.Standing;
import org.jinye.casebook.transfer.TransferStep.Act;
import org.junit.jupiter.api.Test;

class TransferMeasureTest {

  private static final TransferMeasure MEASURE =
      TransferMeasure.of(
          List.of(
              suspected("1", Optional.of(received())),
              suspected("2", Optional.of(run(Act.REPORT, Act.REFUSE))),
              suspected("3", Optional.of(run(Act.REPORT, Act.APPROVE))),
              suspected("4", Optional.empty()),
              suspected("5", Optional.of(TransferCourse.SUSPECTED)),
              new Examined("6", alarm(49_999), Optional.empty())));

  @Test
  void findsTheSuspectedCaseThatIsInNoLedger() {
    assertThat(MEASURE.with(Standing.MISSING))
        .extracting(TransferMeasure.Judged::caseNumber)
        .containsExactly("4", "5");
    assertThat(MEASURE.with(Standing.MISSING).getFirst().words().getFirst())
        .startsWith("非法经营罪：非法经营数额50000.00元");
    assertThat(MEASURE.isWhole()).isFalse();
  }

  @Test
  void aCaseBelowEveryThresholdIsNotCounted() {
    assertThat(MEASURE.judged()).extracting(TransferMeasure.Judged::caseNumber).doesNotContain("6");
  }

  @Test
  void aWrittenReasonTakesACaseOutOfTheShare() {
    assertThat(MEASURE.with(Standing.REASONED)).hasSize(1);
    assertThat(MEASURE.with(Standing.UNDER_WAY)).hasSize(1);
    assertThat(MEASURE.findPercent().orElseThrow()).isEqualByComparingTo("25.0");
  }

  @Test
  void allTransferredIsAHundredPercentAndNoneSuspectedIsNoShareAtAll() {
    TransferMeasure all =
        TransferMeasure.of(
            List.of(
                suspected("1", Optional.of(received())),
                suspected("2", Optional.of(run(received(), Act.RETURN)))));
    assertThat(all.findPercent().orElseThrow()).isEqualByComparingTo("100");
    assertThat(all.isWhole()).isTrue();
    assertThat(TransferMeasure.of(List.of()).findPercent()).isEmpty();
  }

  private static Examined suspected(String number, Optional<TransferCourse> course) {
    return new Examined(number, alarm(50_000), course);
  }

  private static CriminalAlarm alarm(long yuan) {
    return CriminalAlarm.of(
        new CrimeFigures(
            LocalDate.of(2026, 9, 24),
            Dealings.NONE,
            new Dealings(Money.ofYuan(yuan), Money.ZERO, Money.ZERO, 0),
            List.of()));
  }
}
