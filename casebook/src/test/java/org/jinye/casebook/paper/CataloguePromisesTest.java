package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Stage;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other parts of the casebook rely on in the catalogue. */
class CataloguePromisesTest {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();
  private static final CaseFile FILE =
      new CaseFileExamples(Weekdays.CALENDAR).clean(Course.HEARD, 3);

  private static final String KINDS =
      """
      report_record filing_report non_filing_report withdrawal_report filing_extension
      filing_extension_notice jurisdiction_notice inspection_record preservation_approval
      preservation_notice preservation_extension preservation_disposal goods_return sampling_list
      summons questioning_record valuation appraisal_notice appraisal_request appraisal_report
      sample_loss evidence_copy assistance_letter inquiry_report inquiry_extension
      inquiry_extension_notice discussion_record case_approval legal_review prior_notice
      no_penalty_notice no_penalty_decision defence_record hearing_right_notice hearing_notice
      hearing_refusal hearing_announcement hearing_record hearing_report penalty_decision
      spot_decision ownerless_announcement ownerless_decision order_to_correct order_to_rectify
      rectification_end service_receipt service_announcement address_confirmation additional_fine
      demand enforcement_application payment_extension transfer_approval transfer_letter
      transfer_receipt police_transfer transfer_goods destruction_record sale_approval
      goods_handover closing_report cover contents closing_note reward_approval recording_register
      """;

  @Test
  void hasTheKindsThatWereAgreedOn() {
    assertThat(CATALOGUE.kinds())
        .extracting(PaperKind::code)
        .containsExactlyInAnyOrder(KINDS.strip().split("\\s+"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          filing_report, source summary legal_basis cause found_at place party_name
          inspection_record, from to place manner shown_certificates party_present content photographs preservation_number party_words
          preservation_approval, reason storage_place
          preservation_notice, legal_basis from to storage_place
          preservation_disposal, manner handled_on
          questioning_record, nth from to place person_name person_sex person_born person_ethnicity person_identity person_address person_telephone person_employer rights_told questions corrections corrections_printed pages_numbered second_person
          valuation, total_quantity total_value price_basis
          sampling_list, samples
          appraisal_report, result samples loss issued_on institution qualification_seal
          inquiry_report, facts evidence character penalty_basis proposal
          legal_review, opinion reviewer reviewer_qualified
          discussion_record, from place chair present words conclusion
          case_approval, facts basis proposal case_number filed_on
          prior_notice, facts reasons basis proposed defence_days hearing_told
          hearing_right_notice, legal_basis request_days address telephone
          hearing_notice, time place is_public chair recorder absence_warning legal_basis
          hearing_record, time place cause chair recorder content
          hearing_report, conclusion
          defence_record, content waived review
          penalty_decision, fact_time fact_place fact_goods fact_quantity fact_value fact_nature evidence heard citation discretion penalty fine payment_days payment_place additional_fine_told review_body review_days court sue_days
          service_receipt, served_title served_number receiver manner place received_on proxy_reason proxy_relation witness
          closing_report, reason execution closed_on
          destruction_record, handled_on place
          sale_approval, handled_on
          closing_note, filed_by checked_by archived_on
          cover, retention archived_on
          """)
  void hasTheFieldsThatTheReviewReads(String kind, String fields) {
    assertThat(CATALOGUE.get(kind).fields())
        .extracting(PaperField::code)
        .contains(fields.split(" "));
  }

  @Test
  void whatTheSameFactFillsHasTheSameTypeOnEveryPaper() {
    Stream.of(Fact.values())
        .forEach(fact ->
            assertThat(
                    CATALOGUE.kinds().stream()
                        .flatMap(kind -> kind.fields().stream())
                        .filter(field -> field.fact() == fact)
                        .map(PaperField::type)
                        .distinct())
                .as(fact.name())
                .hasSize(1));
  }

  @Test
  void everyFactFillsAField() {
    assertThat(
            CATALOGUE.kinds().stream()
                .flatMap(kind -> kind.fields().stream())
                .map(PaperField::fact)
                .filter(fact -> fact != null)
                .distinct())
        .containsExactlyInAnyOrder(Fact.values());
  }

  @Test
  void everyOutwardPaperCanBeServed() {
    PaperKind receipt = CATALOGUE.get(Paper.SERVICE_RECEIPT);
    assertThat(CATALOGUE.kinds())
        .filteredOn(kind -> kind.side() == PaperKind.Side.OUTWARD)
        .isNotEmpty()
        .allSatisfy(kind -> {
          Paper served = paper(kind);
          FilledFields filled = FilledFields.about(served, receipt, FILE);
          assertThat(kind.isNumbered()).as(kind.title()).isTrue();
          assertThat(filled.values())
              .as(kind.title())
              .containsEntry("served_title", kind.title())
              .containsEntry("served_number", served.number())
              .containsKey("receiver");
          assertThat(receipt.procedures()).containsAll(kind.procedures());
          assertThat(filled.missing())
              .extracting(PaperField::title)
              .containsExactlyInAnyOrder("送达方式", "送达地点", "签收日期");
        });
  }

  @Test
  void aSummonsIsServedOnWhomItNames() {
    PaperKind summons = CATALOGUE.get("summons");
    Paper paper =
        new Paper(
            "S",
            "summons",
            "金烟询〔2026〕1号",
            null,
            null,
            Map.of("summoned", "王五"),
            List.of(),
            List.of(),
            List.of(),
            1,
            true);
    assertThat(FilledFields.about(paper, CATALOGUE.get(Paper.SERVICE_RECEIPT), FILE).values())
        .containsEntry("served_title", summons.title())
        .containsEntry("receiver", "王五");
  }

  @Test
  void everyKindLiesInAPartOfTheFileAndPartsFollowEachOther() {
    assertThat(CATALOGUE.kinds().stream().map(PaperKind::group)).contains(PaperKind.Group.values());
    assertThat(
            CATALOGUE.kinds().stream()
                .sorted(Comparator.comparingInt(PaperKind::order))
                .map(PaperKind::group)
                .toList())
        .isSorted();
    assertThat(CATALOGUE.kinds())
        .filteredOn(kind -> !kind.group().bearsPages())
        .extracting(PaperKind::code)
        .containsExactlyInAnyOrder("cover", "contents", "closing_note");
  }

  @Test
  void aSpotCaseHasADecisionAndNeedsNoFiling() {
    assertThat(CATALOGUE.get("spot_decision").procedures()).containsExactly(CaseProcedure.SIMPLE);
    assertThat(CATALOGUE.get("spot_decision").from()).isEqualTo(Stage.CHECKING);
    assertThat(CATALOGUE.get("penalty_decision").procedures())
        .containsExactly(CaseProcedure.ORDINARY);
  }

  @Test
  void nobodyMustSignWhoOnlySignsWhereThereIsOne() {
    assertThat(CATALOGUE.kinds())
        .allMatch(kind -> Collections.disjoint(kind.signatures(), kind.cosigners()));
  }

  @Test
  void theDecisionOfGoodsWithoutAnOwnerDoesNotSpeakOfConfiscation() {
    assertThat(CATALOGUE.get("ownerless_decision").fields())
        .extracting(PaperField::title)
        .noneMatch(title -> title.contains("没收"));
  }

  @Test
  void fieldsThatNoSourceNamesAreMarked() {
    assertThat(CATALOGUE.get("service_announcement").fields())
        .filteredOn(field -> field.source() == PaperKind.Source.PRACTICE)
        .extracting(PaperField::title)
        .containsExactly("公告日期", "公告方式");
  }

  private static Paper paper(PaperKind kind) {
    return new Paper(
        "X",
        kind.code(),
        new PaperNumber("金烟", kind.word(), 2026, 7).toString(),
        null,
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        true);
  }
}
