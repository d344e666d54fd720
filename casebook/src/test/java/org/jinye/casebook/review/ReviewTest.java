package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Stage;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;

/** How a sheet comes to its score. */
class ReviewTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final CaseFile PLAIN = EXAMPLES.clean(Course.PLAIN, 1);

  @Test
  void aSectionLosesNoMoreThanItHas() {
    CaseFile file = EXAMPLES.flawed(Course.PLAIN, List.of("SRV_SEAL", "SRV_WAY"), 1);
    SectionScore service = section(review(file, TODAY), "SERVICE");
    assertThat(service.deductions().stream().map(Deduction::rule))
        .containsExactly("SRV_WAY", "SRV_SEAL");
    assertThat(service.deducted()).isEqualByComparingTo("5");
    assertThat(service.score()).isZero();
  }

  @Test
  void eachPlaceCostsOnceUpToTheMostOfTheRule() {
    CaseFile file = PLAIN;
    for (String field : List.of("party_name", "party_address", "fact_time", "fact_place")) {
      file = Edited.field(file, "penalty_decision", field, "");
    }
    assertThat(section(review(file, TODAY), "DECISION").deducted()).isEqualByComparingTo("2");
    CaseFile causes = PLAIN;
    for (String kind : List.of("valuation", "inquiry_report", "legal_review")) {
      causes = Edited.field(causes, kind, "cause", "销售走私卷烟");
    }
    SectionScore archive = section(review(causes, TODAY), "ARCHIVE");
    assertThat(archive.deductions()).hasSize(3);
    assertThat(archive.deducted()).isEqualByComparingTo("2");
  }

  @Test
  void onlyAPersonMakesTheWholeFileWorthNothing() {
    CaseFile file = EXAMPLES.flawed("INS_OBJECT", 1);
    ReviewSheet hinted = review(file, TODAY);
    assertThat(hinted.hints().stream().map(ZeroHint::zero)).containsExactly("ZERO_PARTY");
    assertThat(hinted.score()).isEqualByComparingTo("95");
    ConfirmedZero zero = new ConfirmedZero("ZERO_PARTY", "评查员", TODAY, "被处罚人不是店主");
    ReviewSheet confirmed = Review.of(file, TODAY, Weekdays.CALENDAR, List.of(zero));
    assertThat(confirmed.score()).isZero();
    assertThat(confirmed.zeros()).containsExactly(zero);
    assertThat(confirmed.deductions()).isEqualTo(hinted.deductions());
  }

  @Test
  void aZeroThatTheSchemeDoesNotKnowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Review.of(
                PLAIN,
                TODAY,
                Weekdays.CALENDAR,
                List.of(new ConfirmedZero("ZERO_LUCK", "评查员", TODAY, ""))));
  }

  @Test
  void whatTheStageDoesNotDemandYetIsListedButCostsNothing() {
    LocalDate filed = PLAIN.filedOn();
    assertThat(filed).isNotNull();
    ReviewSheet sheet = review(EXAMPLES.cleanOn(Course.PLAIN, 1, filed), filed);
    assertThat(sheet.score()).isEqualByComparingTo("100");
    assertThat(sheet.stillToCome())
        .extracting(StillToCome::rule)
        .contains("VAL_MISSING", "LEG_MISSING", "NOTICE_MISSING", "DEC_MISSING", "ARC_COVER")
        .doesNotContain("HEAR_MISSING", "DIS_MISSING", "APR_MISSING");
    assertThat(sheet.stillToCome())
        .filteredOn(come -> come.rule().equals("DEC_MISSING"))
        .singleElement()
        .satisfies(come -> {
          assertThat(come.from()).isEqualTo(Stage.DECIDED);
          assertThat(come.kind()).isEqualTo("penalty_decision");
        });
  }

  @Test
  void aMissingPaperCostsFromTheStageThatDemandsIt() {
    CaseFile file = Edited.without(PLAIN, "legal_review");
    assertThat(review(Edited.at(file, Stage.INQUIRY_ENDED), TODAY).deductions())
        .extracting(Deduction::rule)
        .doesNotContain("LEG_MISSING");
    assertThat(review(Edited.at(file, Stage.REVIEWED), TODAY).deductions())
        .extracting(Deduction::rule)
        .contains("LEG_MISSING");
  }

  @Test
  void aDeductionSaysWhereAndWhatToDo() {
    CaseFile file = Edited.field(PLAIN, "penalty_decision", "court", "");
    String decision = file.papers("penalty_decision").getFirst().id();
    assertThat(review(file, TODAY).deductions())
        .containsExactly(
            new Deduction(
                "DEC_REMEDIES",
                1,
                new BigDecimal("0.5"),
                decision,
                "penalty_decision",
                "court",
                "没有写明起诉的法院",
                "行政处罚法第五十九条第一款第五项",
                "写明复议机关、复议期限、起诉法院和起诉期限"));
  }

  @Test
  void theLawDemandsTheFineBesideTheConfiscation() {
    CaseFile file = EXAMPLES.clean(Course.APPRAISED, 1);
    Decision all = file.decision();
    assertThat(all).isNotNull();
    Set<Sanction> sanctions = EnumSet.copyOf(all.sanctions());
    sanctions.remove(Sanction.FINE);
    CaseFile unfined =
        Edited.field(
            Edited.decided(file, new Decision(sanctions, all.base(), all.gains(), Money.ZERO)),
            "penalty_decision",
            "penalty",
            "责令停止违法行为；没收违法所得；公开销毁");
    assertThat(review(unfined, TODAY).deductions())
        .singleElement()
        .satisfies(deduction -> {
          assertThat(deduction.rule()).isEqualTo("DEC_CONCURRENT");
          assertThat(deduction.words()).contains("罚款");
        });
  }

  @Test
  void aSuspectedBreachIsNoOtherCause() {
    String cause = PLAIN.papers("filing_report").getFirst().text("cause");
    assertThat(
            review(Edited.field(PLAIN, "filing_report", "cause", "涉嫌" + cause + "案"), TODAY)
                .deductions())
        .isEmpty();
  }

  @Test
  void aFilingBeforeTheDiscoveryIsFound() {
    assertThat(review(EXAMPLES.filedBeforeFound(1), TODAY).deductions())
        .extracting(Deduction::rule)
        .contains("FIL_IN_TIME");
  }

  @Test
  void theSameFileGivesTheSameSheet() {
    CaseFile file = EXAMPLES.flawed("QUE_CORRECTIONS", 5);
    assertThat(review(file, TODAY)).isEqualTo(review(file, TODAY));
    assertThat(EXAMPLES.flawed("QUE_CORRECTIONS", 5)).isEqualTo(file);
  }

  private static SectionScore section(ReviewSheet sheet, String code) {
    return sheet.sections().stream()
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
