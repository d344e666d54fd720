package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.CrimeFigures.Dealings;
import org.junit.jupiter.api.Test;

class CriminalAlarmTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

  @Test
  void tellsWhichThresholdIsPassedByHowMuchAndByWhichArticle() {
    CriminalAlarm alarm = trade(51_000, 0, 0);
    assertThat(alarm.isPassed()).isTrue();
    assertThat(alarm.passed())
        .extracting(CriminalAlarm.Passed::words)
        .containsExactly(
            "非法经营罪：非法经营数额51000.00元，达到追诉标准50000.00元（超过1000.00元），依据"
                + "《最高人民法院、最高人民检察院关于办理非法生产、销售烟草专卖品等刑事案件具体应用法律若干问题的解释》第三条、"
                + "《中华人民共和国刑法》第二百二十五条");
  }

  @Test
  void theThresholdItselfIsPassed() {
    assertThat(passed(trade(50_000, 0, 0))).containsExactly("trade_business");
    assertThat(passed(trade(0, 20_000, 0))).containsExactly("trade_gains");
    assertThat(passed(trade(0, 0, 200_000))).containsExactly("trade_sticks");
    assertThat(passed(trade(0, 19_999, 199_999))).isEmpty();
  }

  @Test
  void tellsTheHeavierRange() {
    assertThat(trade(250_000, 0, 0).passed())
        .extracting(CriminalAlarm.Passed::band)
        .extracting("title")
        .containsExactly("情节特别严重");
    assertThat(trade(249_999, 0, 0).passed())
        .extracting(CriminalAlarm.Passed::band)
        .containsOnlyNulls();
    assertThat(trade(0, 100_000, 1_000_000).passed())
        .extracting(CriminalAlarm.Passed::band)
        .doesNotContainNull();
  }

  @Test
  void tellsWhatIsNearFromFourFifthsOn() {
    assertThat(trade(0, 16_000, 0).near())
        .extracting(CriminalAlarm.Near::words)
        .containsExactly("非法经营罪：违法所得数额16000.00元，距追诉标准20000.00元还差4000.00元");
    assertThat(trade(0, 15_999, 0).near()).isEmpty();
  }

  @Test
  void twoPenaltiesWithinThreeYearsLowerTheThreshold() {
    assertThat(passed(afterPenalties(DAY.minusYears(3), DAY.minusDays(1))))
        .containsExactly("trade_after_penalties");
  }

  @Test
  void anOlderOrALaterPenaltyDoesNotCount() {
    assertThat(passed(afterPenalties(DAY.minusYears(3).minusDays(1), DAY.minusDays(1)))).isEmpty();
    assertThat(passed(afterPenalties(DAY, DAY.minusDays(1)))).isEmpty();
  }

  @Test
  void oneEarlierPenaltyIsNear() {
    assertThat(afterPenalties(DAY.minusDays(1)).near())
        .extracting(CriminalAlarm.Near::words)
        .containsExactly("非法经营罪：非法经营数额30000.00元；再有一次3年内的行政处罚即达到追诉标准");
  }

  @Test
  void fakeGoodsCountWhatWasSold() {
    assertThat(passed(fake(DAY, 50_000, 0))).containsExactly("fake_sold", "mark_sold");
    assertThat(fake(DAY, 600_000, 0).passed().getFirst().band())
        .extracting(Threshold.Band::title)
        .isEqualTo("销售金额五十万元以上");
  }

  @Test
  void unsoldFakeGoodsCountFromThreeTimes() {
    assertThat(passed(fake(DAY, 0, 150_000)))
        .containsExactly("fake_unsold", "fake_total", "mark_unsold", "mark_total");
    assertThat(passed(fake(DAY, 0, 149_999))).isEmpty();
  }

  @Test
  void soldAndUnsoldAddUpOnlyBelowTheThresholdOfSales() {
    assertThat(passed(fake(DAY, 49_999, 100_001))).containsExactly("fake_total", "mark_total");
    assertThat(passed(fake(DAY, 50_000, 100_001))).containsExactly("fake_sold", "mark_sold");
  }

  @Test
  void theMarkThresholdsAreThoseOfTheDay() {
    LocalDate before = LocalDate.of(2025, 4, 25);
    assertThat(passed(fake(before, 0, 150_000))).containsExactly("fake_unsold", "fake_total");
    assertThat(passed(fake(before, 50_000, 0))).containsExactly("fake_sold", "mark_sold");
  }

  @Test
  void aThresholdThatWasNotReadInTheStatuteSaysSo() {
    assertThat(fake(DAY, 50_000, 0).passed().getLast().words()).endsWith("（公开资料，适用前请核对原文）");
  }

  @Test
  void everyThresholdHasAnArticleAndRisingBands() {
    List<Threshold> thresholds = CasebookFiles.list("crimes", Threshold.class);
    assertThat(thresholds)
        .doesNotHaveDuplicates()
        .allSatisfy(one -> {
          assertThat(one.basis()).isNotEmpty();
          assertThat(one.crime() + one.limb() + one.note()).doesNotContainPattern("[A-Za-z]");
          assertThat(one.bands()).extracting(Threshold.Band::from).isSorted();
          assertThat(one.bands()).allMatch(band -> band.from() > one.from());
          assertThat(thresholds)
              .filteredOn(other -> !other.equals(one) && other.code().equals(one.code()))
              .noneMatch(one::overlaps);
        });
  }

  private static CriminalAlarm trade(long business, long gains, long sticks) {
    return CriminalAlarm.of(
        new CrimeFigures(
            DAY,
            Dealings.NONE,
            new Dealings(Money.ofYuan(business), Money.ZERO, Money.ofYuan(gains), sticks),
            List.of()));
  }

  private static CriminalAlarm afterPenalties(LocalDate... penalties) {
    return CriminalAlarm.of(
        new CrimeFigures(
            DAY,
            Dealings.NONE,
            new Dealings(Money.ofYuan(10_000), Money.ofYuan(20_000), Money.ZERO, 0),
            List.of(penalties)));
  }

  private static CriminalAlarm fake(LocalDate day, long sold, long unsold) {
    return CriminalAlarm.of(
        new CrimeFigures(
            day,
            new Dealings(Money.ofYuan(sold), Money.ofYuan(unsold), Money.ZERO, 0),
            Dealings.NONE,
            List.of()));
  }

  private static List<String> passed(CriminalAlarm alarm) {
    return alarm.passed().stream().map(passed -> passed.threshold().code()).toList();
  }
}
