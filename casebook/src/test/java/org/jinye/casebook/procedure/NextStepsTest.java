package org.jinye.casebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Stage;
import org.junit.jupiter.api.Test;

/** What the law allows next, and what is missing for the rest. */
class NextStepsTest {

  private static final LocalDate FOUND = Building.FOUND;

  @Test
  void isFiledWhenTheHeadHasApproved() {
    var building = new Building().approved("filing_report", FOUND.plusDays(1));
    assertThat(building.offer("file", FOUND.plusDays(1)).isAllowed()).isTrue();
  }

  @Test
  void isNotFiledWithoutTheHeadsOpinionAndSaysTheArticle() {
    var building = new Building().paper("filing_report", FOUND);
    assertThat(building.offer("file", FOUND).lacking())
        .singleElement()
        .satisfies(lacking -> {
          assertThat(lacking.what()).isEqualTo(Need.What.APPROVED);
          assertThat(lacking.basis()).contains("第三十五条");
          assertThat(lacking.papers()).containsExactly("filing_report");
        });
  }

  @Test
  void anApprovalOfTomorrowDoesNotCountToday() {
    var building = new Building().approved("filing_report", FOUND.plusDays(1));
    assertThat(building.offer("file", FOUND).isAllowed()).isFalse();
  }

  @Test
  void oneOfficerIsNotEnough() {
    var building =
        new Building().officers(Building.officer("张三", "1")).approved("filing_report", FOUND);
    assertThat(whatIsMissing(building.offer("file", FOUND))).containsExactly(Need.What.OFFICERS);
  }

  @Test
  void aCertificateThatExpiredInTheMiddleDoesNotCountAnyMore() {
    var expiring = new Officer("李四", "34010002", LocalDate.of(2024, 1, 1), FOUND.plusDays(10));
    var building =
        new Building()
            .officers(Building.officer("张三", "34010001"), expiring)
            .approved("filing_report", FOUND);
    assertThat(building.offer("file", FOUND.plusDays(10)).isAllowed()).isTrue();
    assertThat(whatIsMissing(building.offer("file", FOUND.plusDays(11))))
        .containsExactly(Need.What.OFFICERS);
  }

  @Test
  void theInquiryDoesNotEndWhileGoodsAreKeptWithoutADecision() {
    var building = inquired().paper("preservation_notice", FOUND);
    assertThat(whatIsMissing(building.offer("end_inquiry", FOUND.plusDays(20))))
        .containsExactly(Need.What.PRESERVATION_HANDLED);
    building.paper(
        "preservation_disposal", FOUND.plusDays(5), building.lastId(), Map.of(), List.of());
    assertThat(building.offer("end_inquiry", FOUND.plusDays(20)).isAllowed()).isTrue();
  }

  @Test
  void theInquiryDoesNotEndWhileGoodsAreNotAppraisedOrValued() {
    var line = Building.valued(GoodsLine.Nature.UNDETERMINED);
    var unvalued = new GoodsLine(line.item(), line.quantity(), line.nature(), null, List.of());
    assertThat(whatIsMissing(inquired().goods(unvalued).offer("end_inquiry", FOUND.plusDays(20))))
        .containsExactly(Need.What.NATURE_KNOWN, Need.What.GOODS_VALUED);
  }

  @Test
  void isNotDecidedBeforeTheLastDayForAHearingIsOver() {
    LocalDate served = LocalDate.of(2026, 9, 21);
    var building =
        new Building()
            .at(Stage.NOTIFIED)
            .fined(500)
            .served("prior_notice", served, served, "direct", Map.of("hearing_told", "true"))
            .approved("case_approval", served.plusDays(6))
            .paper("penalty_decision", served.plusDays(7));
    // five working days after Monday the 21st end on Monday the 28th
    assertThat(whatIsMissing(building.offer("decide", LocalDate.of(2026, 9, 28))))
        .containsExactly(Need.What.WINDOW_OVER);
    assertThat(building.offer("decide", LocalDate.of(2026, 9, 29)).isAllowed()).isTrue();
  }

  @Test
  void whoGivesUpHisDefenceInWritingIsNotWaitedFor() {
    LocalDate served = LocalDate.of(2026, 9, 21);
    var building =
        new Building()
            .at(Stage.NOTIFIED)
            .fined(500)
            .served("prior_notice", served, served)
            .paper("defence_record", served, null, Map.of("waived", "true"), List.of())
            .approved("case_approval", served)
            .paper("penalty_decision", served);
    assertThat(building.offer("decide", served).isAllowed()).isTrue();
  }

  @Test
  void whatWasPublishedCountsAsServedThirtyDaysLater() {
    LocalDate published = LocalDate.of(2026, 9, 21);
    var building =
        new Building()
            .at(Stage.REVIEWED)
            .served("prior_notice", published, published, "announced", Map.of());
    assertThat(building.offer("notify", published.plusDays(29)).isAllowed()).isFalse();
    assertThat(building.offer("notify", published.plusDays(30)).isAllowed()).isTrue();
  }

  @Test
  void aHeavyPenaltyIsDiscussedBeforeItIsReviewed() {
    var light = new Building().at(Stage.INQUIRY_ENDED).fined(9_999).paper("legal_review", FOUND);
    var heavy = new Building().at(Stage.INQUIRY_ENDED).fined(10_000).paper("legal_review", FOUND);
    assertThat(light.offer("review", FOUND).isAllowed()).isTrue();
    assertThat(whatIsMissing(heavy.offer("review", FOUND))).containsExactly(Need.What.DISCUSSED);
  }

  @Test
  void isCarriedOutWhenThePaymentsReachTheFine() {
    var building = new Building().at(Stage.SERVED).fined(500).paid(499);
    assertThat(whatIsMissing(building.offer("execute", FOUND)))
        .containsExactly(Need.What.FINE_PAID);
    assertThat(building.paid(1).offer("execute", FOUND).isAllowed()).isTrue();
  }

  @Test
  void aFineAboveTwoHundredYuanIsNotImposedOnTheSpotOnAPerson() {
    var building = new Building().simple().paper("spot_decision", FOUND);
    assertThat(building.fined(200).offer("spot", FOUND).isAllowed()).isTrue();
    assertThat(whatIsMissing(building.fined(201).offer("spot", FOUND)))
        .containsExactly(Need.What.SMALL_FINE);
  }

  @Test
  void ownerlessGoodsWaitForThirtyDaysAfterTheAnnouncement() {
    var building =
        new Building()
            .at(Stage.INQUIRY_ENDED)
            .paper("ownerless_announcement", FOUND)
            .paper("ownerless_decision", FOUND);
    assertThat(whatIsMissing(building.offer("decide_ownerless", FOUND.plusDays(30))))
        .containsExactly(Need.What.ANNOUNCED);
    assertThat(building.offer("decide_ownerless", FOUND.plusDays(31)).isAllowed()).isTrue();
  }

  private static Building inquired() {
    return new Building()
        .at(Stage.FILED)
        .paper("inspection_record", FOUND)
        .paper("inquiry_report", FOUND.plusDays(20));
  }

  private static List<Need.What> whatIsMissing(StepOffer offer) {
    return offer.lacking().stream().map(Lacking::what).toList();
  }
}
