package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jinye.casebook.Money;
import org.jinye.casebook.Sanction;
import org.junit.jupiter.api.Test;

class DiscretionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
  private static final String ANHUI = "34";

  private final Discretion discretion = Discretion.read();

  @Test
  void proposesTheMiddleOfTheTierWithoutFactors() {
    Proposal.Fine fine = fine("T02", 3_000, Circumstances.NONE);
    assertThat(fine.range().tier()).extracting(Benchmark::tier).isEqualTo(2);
    assertThat(fine.share()).isEqualByComparingTo("0.35");
    assertThat(fine.amount()).isEqualTo(Money.ofYuan(1_050));
    assertThat(fine.range().from()).isEqualTo(Money.ofYuan(900));
    assertThat(fine.range().to()).isEqualTo(Money.ofYuan(1_200));
  }

  @Test
  void explainsEveryStepAndNamesItsArticle() {
    assertThat(fine("T02", 3_000, Circumstances.ofFactors("helped")).steps())
        .extracting(step -> step.words() + "|" + step.basis())
        .containsExactly(
            "案由：无烟草专卖品准运证运输烟草专卖品|《中华人民共和国烟草专卖法》第二十九条第一款、《中华人民共和国烟草专卖法实施条例》第五十二条第（一）项",
            "说明：可以收购的，烟叶按上年度平均收购价格的70%，其他烟草专卖品按市场批发价格的70%。|",
            "罚款以外：可以收购|《中华人民共和国烟草专卖法》第二十九条第一款、《中华人民共和国烟草专卖法实施条例》第五十二条第（一）项",
            "法定幅度：应当处违法运输的烟草专卖品价值20%以上50%以下罚款|《中华人民共和国烟草专卖法实施条例》第五十二条第（一）项",
            "裁量档次：一般，30%以上40%以下（本省没有录入裁量基准，采用示例档次）|早期省级三档示例（须以本省现行裁量基准替换）",
            "配合查处有立功表现：应当从轻或者减轻|《中华人民共和国行政处罚法》第三十二条第（四）项",
            "有从轻或者减轻情节，取幅度下限：3000.00元×30%=900.00元|");
  }

  @Test
  void aValueOnABoundaryBelongsToTheLowerTier() {
    assertThat(fine("T02", 1_000, Circumstances.NONE).share()).isEqualByComparingTo("0.25");
    assertThat(fine("T02", 5_000, Circumstances.NONE).share()).isEqualByComparingTo("0.35");
    assertThat(
            fine(discretion.propose("T02", ANHUI, DAY, new Money(500_001), Circumstances.NONE))
                .share())
        .isEqualByComparingTo("0.45");
  }

  @Test
  void lighterAndHeavierFactorsLeanOrBalance() {
    assertThat(fine("T02", 3_000, Circumstances.ofFactors("repeated")).amount())
        .isEqualTo(Money.ofYuan(1_200));
    assertThat(fine("T02", 3_000, Circumstances.ofFactors("repeated", "helped")).amount())
        .isEqualTo(Money.ofYuan(1_050));
  }

  @Test
  void aProvinceWithItsOwnBenchmarkUsesOnlyThat() {
    Circumstances kilograms = Circumstances.NONE.with(Metric.GRAMS, 280_000);
    Proposal.Fine hebei =
        fine(discretion.propose("T01", "13", DAY, Money.ofYuan(7_000), kilograms));
    assertThat(hebei.range().tier()).extracting(Benchmark::docNumber).isEqualTo("冀烟法〔2021〕36号");
    assertThat(hebei.amount()).isEqualTo(Money.ofYuan(1_750));
  }

  @Test
  void aTierThatLeavesTheStatuteIsNotUsedAndToldSo() {
    Benchmark wrong =
        new Benchmark(
            "34",
            "T09",
            1,
            "一档",
            Metric.VALUE,
            BigDecimal.ZERO,
            null,
            new BigDecimal("0.05"),
            new BigDecimal("0.11"),
            "某号文件",
            LocalDate.of(2026, 1, 1),
            null,
            Mark.P);
    Discretion entered =
        new Discretion(Causes.read(), new Benchmarks(List.of(wrong)), Factors.read());
    Proposal.Fine fine =
        fine(entered.propose("T09", ANHUI, DAY, Money.ofYuan(10_000), Circumstances.NONE));
    assertThat(fine.range().tier()).isNull();
    assertThat(fine.range().to()).isEqualTo(Money.ofYuan(1_000));
    assertThat(fine.steps()).contains(new Step("录入的档次“一档”不在法定幅度之内，不采用", "某号文件"));
  }

  @Test
  void withoutABenchmarkTheStatuteIsTheRange() {
    Proposal.Fine fine = fine("T09", 10_000, Circumstances.NONE);
    assertThat(fine.range().tier()).isNull();
    assertThat(fine.share()).isEqualByComparingTo("0.075");
    assertThat(fine.amount()).isEqualTo(Money.ofYuan(750));
    assertThat(fine.sanctions().must()).containsExactly(Sanction.CONFISCATE_GAINS);
    assertThat(fine.steps()).extracting(Step::words).contains("没有录入适用于本案的裁量档次，按法定幅度提出");
  }

  @Test
  void proposesNoFigureWhereNeitherStatuteNorBenchmarkGivesAHold() {
    Proposal.Fine fine = fine("M01", 100, Circumstances.NONE);
    assertThat(fine.amount()).isNull();
    assertThat(fine.range().to()).isEqualTo(Money.ofYuan(50_000));
    assertThat(fine.sanctions().must())
        .containsExactly(Sanction.ORDER_TO_CORRECT, Sanction.WARNING, Sanction.CONFISCATE_GAINS);
  }

  @Test
  void refusalToCorrectOpensTheGraveRange() {
    Proposal.Fine fine = fine("M01", 100, Circumstances.NONE.graded(Grade.SERIOUS));
    assertThat(fine.range().from()).isEqualTo(Money.ofYuan(50_000));
    assertThat(fine.range().to()).isEqualTo(Money.ofYuan(500_000));
    assertThat(fine.sanctions().may())
        .containsExactly(Sanction.SUSPEND_BUSINESS, Sanction.REMOVE_QUALIFICATION);
  }

  @Test
  void gravityWithoutAnOwnRangeLeavesTheUsualOne() {
    assertThat(fine("T09", 10_000, Circumstances.NONE.graded(Grade.SERIOUS)).amount())
        .isEqualTo(Money.ofYuan(750));
  }

  @Test
  void fiftyCartonsInOneSaleAreWholesale() {
    Circumstances sale = Circumstances.NONE.with(Metric.STICKS_IN_ONE_SALE, 10_000);
    assertThat(discretion.propose("T10", ANHUI, DAY, Money.ofYuan(9_000), sale))
        .isInstanceOfSatisfying(
            Proposal.OtherCause.class,
            other -> assertThat(other.instead().code()).isEqualTo("T07"));
    Circumstances less = Circumstances.NONE.with(Metric.STICKS_IN_ONE_SALE, 9_800);
    assertThat(discretion.propose("T10", ANHUI, DAY, Money.ofYuan(9_000), less))
        .isInstanceOf(Proposal.Referral.class);
  }

  @Test
  void transportIsGraveOnlyAboveFiftyThousandYuanOrAHundredCases() {
    assertThat(discretion.propose("T02", ANHUI, DAY, Money.ofYuan(50_000), Circumstances.NONE))
        .isInstanceOf(Proposal.Fine.class);
    assertThat(discretion.propose("T02", ANHUI, DAY, new Money(5_000_001), Circumstances.NONE))
        .isInstanceOf(Proposal.OtherCause.class);
    Circumstances cases = Circumstances.NONE.with(Metric.STICKS, 1_000_000);
    assertThat(discretion.propose("T02", ANHUI, DAY, Money.ofYuan(100), cases))
        .isInstanceOf(Proposal.Fine.class);
    Circumstances more = Circumstances.NONE.with(Metric.STICKS, 1_000_001);
    assertThat(discretion.propose("T02", ANHUI, DAY, Money.ofYuan(100), more))
        .isInstanceOf(Proposal.OtherCause.class);
  }

  @Test
  void theSecondEarlierPenaltyAndEachGroundMakeATransportGrave() {
    assertThat(
            discretion.propose(
                "T02",
                ANHUI,
                DAY,
                Money.ofYuan(100),
                Circumstances.NONE.with(Metric.EARLIER_PENALTIES, 2)))
        .isInstanceOf(Proposal.OtherCause.class);
    for (Ground ground : Ground.values()) {
      assertThat(
              discretion.propose(
                  "T02", ANHUI, DAY, Money.ofYuan(100), Circumstances.NONE.with(ground)))
          .as(ground.title())
          .isInstanceOf(Proposal.OtherCause.class);
    }
  }

  @Test
  void graveTransportIsConfiscatedAndNotFined() {
    assertThat(discretion.propose("T02X", ANHUI, DAY, Money.ofYuan(60_000), Circumstances.NONE))
        .isInstanceOfSatisfying(
            Proposal.MeasuresOnly.class,
            measures ->
                assertThat(measures.sanctions().must())
                    .containsExactly(Sanction.CONFISCATE_GOODS, Sanction.CONFISCATE_GAINS));
  }

  @Test
  void graveTransportNeedsAGround() {
    assertThat(discretion.propose("T02X", ANHUI, DAY, Money.ofYuan(600), Circumstances.NONE))
        .isInstanceOf(Proposal.NotMadeOut.class);
  }

  @Test
  void carryingLessThanTwiceTheLimitIsNotFined() {
    Circumstances less = Circumstances.NONE.with(Metric.TIMES_LIMIT, new BigDecimal("1.98"));
    assertThat(discretion.propose("T04", ANHUI, DAY, Money.ofYuan(9_000), less))
        .isInstanceOf(Proposal.NotMadeOut.class);
    Circumstances twice = Circumstances.NONE.with(Metric.TIMES_LIMIT, 2);
    assertThat(discretion.propose("T04", ANHUI, DAY, Money.ofYuan(9_000), twice))
        .isInstanceOf(Proposal.Fine.class);
  }

  @Test
  void aTonneOfLeafIsConfiscatedInsteadOfBought() {
    Circumstances tonne = Circumstances.NONE.with(Metric.GRAMS, 1_000_000);
    assertThat(fine("T01", 20_000, tonne).sanctions().must())
        .containsExactly(Sanction.CONFISCATE_GOODS, Sanction.CONFISCATE_GAINS);
    Circumstances less = Circumstances.NONE.with(Metric.GRAMS, 999_999);
    assertThat(fine("T01", 20_000, less).sanctions().must())
        .containsExactly(Sanction.COMPULSORY_PURCHASE);
  }

  @Test
  void anotherAuthoritysCauseIsReferredWithAnOpinion() {
    assertThat(discretion.propose("T10", ANHUI, DAY, Money.ofYuan(3_000), Circumstances.NONE))
        .isInstanceOfSatisfying(
            Proposal.Referral.class,
            referral -> {
              assertThat(referral.opinion())
                  .extracting(Proposal.Fine::amount)
                  .isEqualTo(Money.ofYuan(1_050));
              assertThat(referral.steps().getLast().words()).isEqualTo("由市场监督管理部门处理，建议移送");
            });
  }

  @Test
  void aChildIsNotPunished() {
    assertThat(
            discretion.propose(
                "T02", ANHUI, DAY, Money.ofYuan(100), Circumstances.ofFactors("under_14")))
        .isInstanceOfSatisfying(
            Proposal.NoPenalty.class,
            none -> assertThat(none.steps().getLast().basis()).isEqualTo("《中华人民共和国行政处罚法》第三十条"));
  }

  @Test
  void theLawOfTheDayOfTheActApplies() {
    LocalDate before = LocalDate.of(2021, 7, 14);
    assertThatThrownBy(() ->
            discretion.propose(
                "T02", ANHUI, before, Money.ofYuan(1), Circumstances.ofFactors("no_fault")))
        .hasMessageContaining("no_fault");
    assertThatThrownBy(
            () -> discretion.propose("T99", ANHUI, DAY, Money.ofYuan(1), Circumstances.NONE))
        .hasMessageContaining("T99");
  }

  @Test
  void refusesAFigureOutsideTheStatuteAndNamesTheArticle() {
    Proposal.Fine fine = fine("T02", 3_000, Circumstances.NONE);
    assertThat(discretion.judge(fine, new Money(150_001), reasoned()))
        .isEqualTo(
            new Ruling.Refused(
                "1500.01元超过法定上限1500.00元（违法运输的烟草专卖品价值20%以上50%以下）", "《中华人民共和国烟草专卖法实施条例》第五十二条第（一）项"));
    assertThat(discretion.judge(fine, new Money(59_999), reasoned()))
        .isInstanceOfSatisfying(
            Ruling.Refused.class, refused -> assertThat(refused.words()).contains("没有减轻处罚的情节"));
  }

  @Test
  void demandsReasonAndDiscussionOutsideTheTier() {
    Proposal.Fine fine = fine("T02", 3_000, Circumstances.NONE);
    assertThat(demand(discretion.judge(fine, Money.ofYuan(700), Justification.NONE)))
        .isEqualTo(Ruling.Demand.REASON_AND_DISCUSSION);
    assertThat(demand(discretion.judge(fine, Money.ofYuan(700), new Justification("生活困难", null))))
        .isEqualTo(Ruling.Demand.DISCUSSION);
    assertThat(demand(discretion.judge(fine, Money.ofYuan(700), new Justification(" ", DAY))))
        .isEqualTo(Ruling.Demand.REASON);
    assertThat(discretion.judge(fine, Money.ofYuan(700), reasoned()))
        .isInstanceOf(Ruling.Fits.class);
  }

  @Test
  void takesAFigureWithinTheTierAsItIs() {
    Proposal.Fine fine = fine("T02", 3_000, Circumstances.NONE);
    assertThat(discretion.judge(fine, Money.ofYuan(900), Justification.NONE))
        .isInstanceOf(Ruling.Fits.class);
    assertThat(discretion.judge(fine, Money.ofYuan(1_200), Justification.NONE))
        .isInstanceOf(Ruling.Fits.class);
  }

  @Test
  void goesBelowTheStatuteOnlyWithAReducingFactor() {
    Proposal.Fine fine = fine("T02", 3_000, Circumstances.ofFactors("coerced"));
    assertThat(demand(discretion.judge(fine, Money.ofYuan(300), Justification.NONE)))
        .isEqualTo(Ruling.Demand.REASON_AND_DISCUSSION);
    assertThat(discretion.judge(fine, Money.ofYuan(300), reasoned()))
        .isInstanceOf(Ruling.Fits.class);
  }

  @Test
  void aFirstSlightBreachMayGoUnpunishedWithReasonAndDiscussion() {
    Proposal.Fine fine = fine("T02", 300, Circumstances.ofFactors("first_slight_corrected"));
    assertThat(demand(discretion.judge(fine, Money.ZERO, Justification.NONE)))
        .isEqualTo(Ruling.Demand.REASON_AND_DISCUSSION);
    assertThat(discretion.judge(fine, Money.ofYuan(10), reasoned()))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void whereTheStatuteAllowsAFineNoneNeedsAReason() {
    Proposal.Fine fine = fine("T09", 10_000, Circumstances.NONE);
    assertThat(demand(discretion.judge(fine, Money.ZERO, Justification.NONE)))
        .isEqualTo(Ruling.Demand.REASON);
    assertThat(discretion.judge(fine, Money.ofYuan(499), reasoned()))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void aFigureWithoutAProposalNeedsAReason() {
    Proposal.Fine fine = fine("M01", 100, Circumstances.NONE);
    assertThat(demand(discretion.judge(fine, Money.ofYuan(2_000), Justification.NONE)))
        .isEqualTo(Ruling.Demand.REASON);
  }

  private Proposal.Fine fine(String cause, long yuan, Circumstances facts) {
    return fine(discretion.propose(cause, ANHUI, DAY, Money.ofYuan(yuan), facts));
  }

  private static Proposal.Fine fine(Proposal proposal) {
    assertThat(proposal).isInstanceOf(Proposal.Fine.class);
    return (Proposal.Fine) proposal;
  }

  private static Ruling.Demand demand(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Demands.class);
    return ((Ruling.Demands) ruling).demand();
  }

  private static Justification reasoned() {
    return new Justification("集体讨论认为应当如此", DAY);
  }

  @Test
  void circumstancesKeepWhatWasAdded() {
    Circumstances facts =
        Circumstances.NONE.with(Ground.RESISTED).with(Ground.DISGUISED).with(Metric.STICKS, 5);
    assertThat(facts.grounds()).isEqualTo(Set.of(Ground.RESISTED, Ground.DISGUISED));
    assertThat(facts.find(Metric.STICKS)).contains(BigDecimal.valueOf(5));
  }
}
