package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.Money;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.penalty.AdditionalFine.Day;
import org.jinye.casebook.penalty.AdditionalFine.Span;
import org.junit.jupiter.api.Test;

class AdditionalFineTest {

  private static final LocalDate LAST = LocalDate.of(2026, 9, 1);
  private static final Money FINE = Money.ofYuan(1_000);

  @Test
  void nothingIsAddedOnTheLastDayOfPayment() {
    assertThat(until(LAST).days()).isEmpty();
    assertThat(until(LAST).total()).isEqualTo(Money.ZERO);
  }

  @Test
  void eachDayAddsThreePercentAndSaysSo() {
    AdditionalFine fine = until(LAST.plusDays(2));
    assertThat(fine.days())
        .containsExactly(
            new Day(
                LAST.plusDays(1),
                Money.ofYuan(30),
                Money.ofYuan(30),
                "1000.00元×3%（《中华人民共和国行政处罚法》第七十二条第一款第（一）项）"),
            new Day(
                LAST.plusDays(2),
                Money.ofYuan(30),
                Money.ofYuan(60),
                "1000.00元×3%（《中华人民共和国行政处罚法》第七十二条第一款第（一）项）"));
  }

  @Test
  void reachesTheFineOnTheThirtyFourthDayAndStops() {
    assertThat(until(LAST.plusDays(33)).total()).isEqualTo(Money.ofYuan(990));
    AdditionalFine fine = until(LAST.plusDays(40));
    assertThat(fine.days().get(33).added()).isEqualTo(Money.ofYuan(10));
    assertThat(fine.days().get(33).words()).endsWith("，累计以罚款数额为限");
    assertThat(fine.total()).isEqualTo(FINE);
    assertThat(fine.days().getLast().words()).startsWith("已达罚款数额");
  }

  @Test
  void daysOfAReviewDoNotCount() {
    Span review = new Span(LAST.plusDays(2), LAST.plusDays(4));
    AdditionalFine fine =
        AdditionalFine.of(FINE, LAST, LAST.plusDays(5), List.of(), List.of(review));
    assertThat(fine.total()).isEqualTo(Money.ofYuan(60));
    assertThat(fine.days().get(1).words()).contains("第七十三条");
  }

  @Test
  void aPaymentCountsFromTheNextDayOn() {
    Receipt half = new Receipt("1", LAST.plusDays(1), Money.ofYuan(500));
    AdditionalFine fine = AdditionalFine.of(FINE, LAST, LAST.plusDays(3), List.of(half), List.of());
    assertThat(fine.days())
        .extracting(Day::added)
        .containsExactly(Money.ofYuan(30), Money.ofYuan(15), Money.ofYuan(15));
  }

  private static AdditionalFine until(LocalDate day) {
    return AdditionalFine.of(FINE, LAST, day, List.of(), List.of());
  }
}
