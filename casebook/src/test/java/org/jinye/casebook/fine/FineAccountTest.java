package org.jinye.casebook.fine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.casebook.Bureau;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Money;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Stage;
import org.jinye.casebook.fine.FineAccount.Status;
import org.jinye.casebook.penalty.AdditionalFine;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;

class FineAccountTest {

  /** A Monday; fifteen days later is a Tuesday. */
  private static final LocalDate SERVED = LocalDate.of(2026, 10, 12);

  private static final LocalDate LAST = LocalDate.of(2026, 10, 27);

  @Test
  void aFineIsDueFifteenDaysAfterTheDecisionWasReceived() {
    FineAccount account = account(SERVED, LAST);
    assertThat(account.status()).isEqualTo(Status.OPEN);
    assertThat(account.findNextDay()).hasValue(LAST);
    assertThat(account.unpaid()).isEqualTo(Money.ofYuan(1_000));
    assertThat(account.additional()).isEqualTo(Money.ZERO);
  }

  @Test
  void aLastDayThatIsFreeMovesToTheNextWorkingDay() {
    LocalDate friday = LocalDate.of(2026, 10, 16);
    assertThat(account(friday, friday).findNextDay()).hasValue(LocalDate.of(2026, 11, 2));
  }

  @Test
  void nothingRunsBeforeTheDecisionIsServed() {
    FineAccount account = account(SERVED, SERVED.minusDays(1));
    assertThat(account.status()).isEqualTo(Status.NOT_SERVED);
    assertThat(account.findNextDay()).isEmpty();
  }

  @Test
  void latenessAddsThreePercentADay() {
    FineAccount account = account(SERVED, LAST.plusDays(2));
    assertThat(account.status()).isEqualTo(Status.OVERDUE);
    assertThat(account.overdueDays()).isEqualTo(2);
    assertThat(account.additional()).isEqualTo(Money.ofYuan(60));
    assertThat(account.outstanding()).isEqualTo(Money.ofYuan(1_060));
  }

  @Test
  void neverAddsMoreThanTheFine() {
    assertThat(account(SERVED, LAST.plusDays(100)).additional()).isEqualTo(Money.ofYuan(1_000));
  }

  @Test
  void nothingIsAddedDuringReviewAndLawsuit() {
    CaseFile file = file(SERVED, List.of());
    FineAccount account =
        FineAccount.of(
            file,
            LAST.plusDays(10),
            Weekdays.CALENDAR,
            List.of(new AdditionalFine.Span(LAST.plusDays(2), LAST.plusDays(10))));
    assertThat(account.additional()).isEqualTo(Money.ofYuan(30));
  }

  @Test
  void paidInTimeIsPaid() {
    FineAccount account = account(SERVED, LAST.plusDays(30), receipt("1", LAST, 1_000));
    assertThat(account.status()).isEqualTo(Status.PAID);
    assertThat(account.overdueDays()).isZero();
    assertThat(account.findNextDay()).isEmpty();
  }

  @Test
  void aLatePaymentLeavesTheAdditionalFineOpenUntilItIsPaidToo() {
    Receipt late = receipt("1", LAST.plusDays(3), 1_000);
    FineAccount account = account(SERVED, LAST.plusDays(30), late);
    assertThat(account.status()).isEqualTo(Status.ADDITIONAL_OPEN);
    assertThat(account.overdueDays()).isEqualTo(3);
    assertThat(account.outstanding()).isEqualTo(Money.ofYuan(90));
    assertThat(
            account(SERVED, LAST.plusDays(30), late, receipt("2", LAST.plusDays(9), 90)).status())
        .isEqualTo(Status.PAID);
  }

  @Test
  void aPaymentOfTomorrowDoesNotCountToday() {
    assertThat(account(SERVED, LAST, receipt("1", LAST.plusDays(1), 1_000)).status())
        .isEqualTo(Status.OPEN);
  }

  @Test
  void anApprovedExtensionMovesTheLastDay() {
    CaseFile file = file(SERVED, List.of(extension(Map.of("to", "2026-12-31"), true)));
    FineAccount account = on(file, LocalDate.of(2026, 12, 31));
    assertThat(account.status()).isEqualTo(Status.OPEN);
    assertThat(account.problems()).isEmpty();
    assertThat(on(file, LocalDate.of(2027, 1, 1)).status()).isEqualTo(Status.OVERDUE);
  }

  @Test
  void anExtensionThatNobodyApprovedMovesNothing() {
    CaseFile file = file(SERVED, List.of(extension(Map.of("to", "2026-12-31"), false)));
    assertThat(on(file, LAST.plusDays(1)).status()).isEqualTo(Status.OVERDUE);
  }

  @Test
  void eachInstalmentHasItsOwnDayAndItsOwnLateness() {
    Paper plan = extension(Map.of("instalments", "2026-11-10 400.00；2026-12-10 600.00"), true);
    CaseFile file = file(SERVED, List.of(plan), receipt("1", LocalDate.of(2026, 11, 10), 400));
    assertThat(on(file, LocalDate.of(2026, 12, 10)).status()).isEqualTo(Status.PARTLY_PAID);
    FineAccount late = on(file, LocalDate.of(2026, 12, 12));
    assertThat(late.status()).isEqualTo(Status.OVERDUE);
    assertThat(late.additional()).isEqualTo(Money.ofYuan(36));
    assertThat(late.parts()).extracting(PaidPart::isPaid).containsExactly(true, false);
  }

  @Test
  void onePaymentMayPayTwoInstalments() {
    Paper plan = extension(Map.of("instalments", "2026-11-10 400;2026-12-10 600"), true);
    CaseFile file = file(SERVED, List.of(plan), receipt("1", LocalDate.of(2026, 11, 9), 1_000));
    FineAccount account = on(file, LocalDate.of(2026, 11, 9));
    assertThat(account.status()).isEqualTo(Status.PAID);
    assertThat(account.parts()).allMatch(PaidPart::isPaid);
  }

  @Test
  void instalmentsThatAreNotTheFineAreToldAndNotFollowed() {
    assertProblem(
        Map.of("instalments", "2026-11-10 400；2026-12-10 500"), "分期合计900.00元，与罚款1000.00元不一致");
    assertProblem(Map.of("instalments", "下月缴清"), "延期（分期）审批表的日期或者金额不能识别");
    assertProblem(Map.of(), "延期（分期）审批表没有写明延期至哪一天，也没有写明各期");
  }

  @Test
  void anExtensionBeyondTheLongestIsTold() {
    CaseFile file = file(SERVED, List.of(extension(Map.of("to", "2027-12-31"), true)));
    assertThat(on(file, LAST).problems()).containsExactly("最后一期2027-12-31晚于可以延长到的2027-04-25");
  }

  private static void assertProblem(Map<String, String> fields, String problem) {
    FineAccount account = on(file(SERVED, List.of(extension(fields, true))), LAST);
    assertThat(account.problems()).containsExactly(problem);
    assertThat(account.findNextDay()).hasValue(LAST);
  }

  private static FineAccount account(LocalDate served, LocalDate today, Receipt... receipts) {
    return on(file(served, List.of(), receipts), today);
  }

  private static FineAccount on(CaseFile file, LocalDate today) {
    return FineAccount.of(file, today, Weekdays.CALENDAR, List.of());
  }

  private static Receipt receipt(String number, LocalDate on, long yuan) {
    return new Receipt(number, on, Money.ofYuan(yuan));
  }

  private static Paper extension(Map<String, String> fields, boolean isApproved) {
    List<Opinion> opinions =
        isApproved ? List.of(new Opinion(Opinion.Role.HEAD, "王局", "同意", SERVED)) : List.of();
    return new Paper(
        "3",
        "payment_extension",
        "",
        SERVED,
        null,
        fields,
        List.of(),
        opinions,
        List.of(),
        1,
        false);
  }

  private static CaseFile file(LocalDate served, List<Paper> more, Receipt... receipts) {
    List<Paper> papers = new ArrayList<>();
    papers.add(paper("1", "penalty_decision", served, null, Map.of()));
    papers.add(
        paper(
            "2",
            "service_receipt",
            served,
            "1",
            Map.of("received_on", served.toString(), "manner", "direct")));
    papers.addAll(more);
    return new CaseFile(
        "金烟立〔2026〕12号",
        CaseProcedure.ORDINARY,
        Stage.SERVED,
        new Bureau("340123", "金叶县烟草专卖局", "金烟", "", "", "", ""),
        "T09",
        new Discovery(served.minusDays(30).atTime(10, 0), "红旗便利店", Discovery.Source.INSPECTION),
        served.minusDays(28),
        List.of(),
        List.of(),
        List.of(),
        new Decision(Set.of(Sanction.FINE), Money.ofYuan(10_000), Money.ZERO, Money.ofYuan(1_000)),
        papers,
        List.of(),
        List.of(),
        List.of(receipts),
        null);
  }

  private static Paper paper(
      String id,
      String kind,
      LocalDate on,
      @org.jspecify.annotations.Nullable String about,
      Map<String, String> fields) {
    return new Paper(id, kind, "", on, about, fields, List.of(), List.of(), List.of(), 1, true);
  }
}
