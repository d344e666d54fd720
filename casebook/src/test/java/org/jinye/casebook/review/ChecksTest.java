package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks take for right and for wrong, beside the examples. */
class ChecksTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final CaseFile PLAIN = EXAMPLES.clean(Course.PLAIN, 2);
  private static final CaseFile PRESERVED = EXAMPLES.clean(Course.PRESERVED, 2);

  @Test
  void aCertificateMustBeValidOnTheDayOfTheAct() {
    LocalDate found = PLAIN.discovery().at().toLocalDate();
    List<Officer> officers = new ArrayList<>(PLAIN.officers());
    Officer second = officers.removeLast();
    officers.add(new Officer(second.name(), second.certificate(), LocalDate.of(2020, 1, 1), found));
    assertThat(rules(Edited.officers(PLAIN, officers))).containsExactly("QUE_OFFICERS");
    officers.removeLast();
    officers.add(
        new Officer(
            second.name(), second.certificate(), LocalDate.of(2020, 1, 1), found.minusDays(1)));
    assertThat(rules(Edited.officers(PLAIN, officers)))
        .containsExactly("INS_OFFICERS", "QUE_OFFICERS");
  }

  @Test
  void tenPacksAreACarton() {
    assertThat(
            Amounts.of(List.of(line(Quantity.of(10, QuantityUnit.PACK))))
                .differsFrom(Amounts.of(List.of(line(Quantity.of(1, QuantityUnit.CARTON))))))
        .isEmpty();
    assertThat(
            Amounts.of(List.of(line(Quantity.of(9, QuantityUnit.PACK))))
                .differsFrom(Amounts.of(List.of(line(Quantity.of(1, QuantityUnit.CARTON))))))
        .contains("黄山（硬） 0.9条，另一份为1条");
  }

  @Test
  void anItemOnTwoLinesIsTheSameAsOnOne() {
    CaseFile file = PRESERVED;
    List<GoodsLine> split = new ArrayList<>();
    for (GoodsLine line : file.papers("penalty_decision").getFirst().goods()) {
      Quantity one = Quantity.of(1, QuantityUnit.PACK);
      Quantity rest = new Quantity(line.quantity().base() - one.base(), line.quantity().measure());
      split.add(0, new GoodsLine(line.item(), one, line.nature(), null, List.of()));
      split.add(new GoodsLine(line.item(), rest, line.nature(), null, List.of()));
    }
    assertThat(rules(Edited.goods(file, "penalty_decision", split))).isEmpty();
  }

  @Test
  void leafIsValuedByWeightAndCountsAsNoCarton() {
    GoodsLine.UnitPrice price =
        new GoodsLine.UnitPrice(Money.ofYuan(30), QuantityUnit.KILOGRAM, PriceBasis.LEAF);
    GoodsLine leaf =
        new GoodsLine(
            "烟叶",
            Quantity.of(new BigDecimal("12.5"), QuantityUnit.KILOGRAM),
            GoodsLine.Nature.GENUINE,
            price,
            List.of());
    CaseFile file = Edited.goods(PLAIN, "valuation", List.of(leaf));
    file = Edited.field(file, "valuation", "total_value", "375.00");
    file = Edited.field(file, "valuation", "total_quantity", "0");
    file = Edited.goods(file, "penalty_decision", List.of(leaf));
    assertThat(rules(file)).isEmpty();
  }

  @Test
  void aPriceOfAnotherMeasureIsNone() {
    GoodsLine.UnitPrice price =
        new GoodsLine.UnitPrice(Money.ofYuan(30), QuantityUnit.KILOGRAM, PriceBasis.LEAF);
    GoodsLine line = PLAIN.papers("valuation").getFirst().goods().getFirst();
    GoodsLine wrong = new GoodsLine(line.item(), line.quantity(), line.nature(), price, List.of());
    assertThat(rules(Edited.goods(PLAIN, "valuation", List.of(wrong)))).contains("VAL_PRICE");
  }

  @Test
  void aLaterFilingIsRightWhenItsExtensionWasApproved() {
    CaseFile late = EXAMPLES.flawed("FIL_IN_TIME", 2);
    LocalDate day = Objects.requireNonNull(late.filedOn()).minusDays(18);
    Opinion head = new Opinion(Opinion.Role.HEAD, "王局", "同意", day);
    assertThat(
            rules(
                Edited.with(late, Edited.paper("filing_extension", day, Map.of(), List.of(head)))))
        .isEmpty();
    assertThat(rules(Edited.with(late, Edited.paper("filing_extension", day, Map.of(), List.of()))))
        .containsExactly("FIL_IN_TIME");
  }

  @ParameterizedTest
  @CsvSource({
    "direct,''",
    "posted,''",
    "entrusted,''",
    "left,SRV_WAY",
    "announced,'SRV_WAY,CLO_EARLY'",
    "electronic,SRV_WAY",
    "shouted,SRV_WAY"
  })
  void aWayOfServiceNeedsItsProof(String manner, String rule) {
    CaseFile file = EXAMPLES.clean(Course.WAIVED, 2);
    assertThat(String.join(",", rules(Edited.field(file, "service_receipt", "manner", manner))))
        .isEqualTo(rule);
  }

  @Test
  void whoLeavesThePaperBehindHasAWitness() {
    CaseFile file = EXAMPLES.clean(Course.WAIVED, 2);
    file = Edited.field(file, "service_receipt", "manner", "left");
    assertThat(rules(Edited.field(file, "service_receipt", "witness", "居委会干部"))).isEmpty();
  }

  @Test
  void anotherReceiverNeedsReasonAndRelation() {
    CaseFile file = Edited.field(PLAIN, "service_receipt", "receiver", "王某");
    assertThat(rules(file)).containsExactly("SRV_RECEIVER");
    file = Edited.field(file, "service_receipt", "proxy_reason", "当事人不在");
    assertThat(rules(file)).containsExactly("SRV_RECEIVER");
    assertThat(rules(Edited.field(file, "service_receipt", "proxy_relation", "配偶"))).isEmpty();
  }

  @Test
  void anUnpunishedBreachNeedsNoPenaltyDecisionAndNoReceipt() {
    CaseFile file = EXAMPLES.clean(Course.UNPUNISHED, 2);
    assertThat(rules(file)).isEmpty();
    assertThat(rules(Edited.without(file, "no_penalty_decision"))).containsExactly("DEC_MISSING");
  }

  @Test
  void enforcementByTheCourtStandsForTheReceipt() {
    CaseFile unpaid = EXAMPLES.flawed("DEC_RECEIPT", 2);
    LocalDate day = Objects.requireNonNull(unpaid.endedOn());
    assertThat(
            rules(
                Edited.with(
                    unpaid, Edited.paper("enforcement_application", day, Map.of(), List.of()))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1E999999999", "999999999999999", "abc", "-3", "'1,5'"})
  void numbersThatAreNoneDoNotStopTheReview(String number) {
    CaseFile file = Edited.field(PLAIN, "questioning_record", "corrections", number);
    assertThat(review(Edited.field(file, "valuation", "total_value", number), TODAY).score())
        .isLessThan(new BigDecimal(100));
  }

  private static GoodsLine line(Quantity quantity) {
    return new GoodsLine("黄山（硬）", quantity, GoodsLine.Nature.GENUINE, null, List.of());
  }

  private static List<String> rules(CaseFile file) {
    return review(file, TODAY).deductions().stream().map(Deduction::rule).distinct().toList();
  }
}
