package org.jinye.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.casebook.review.CleanFilesTest.TODAY;
import static org.jinye.casebook.review.CleanFilesTest.review;
import static org.jinye.casebook.testing.Weekdays.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Stage;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.example.Setting;
import org.junit.jupiter.api.Test;

/** The last lawful day costs nothing, the next one does. */
class LegalDaysTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(CALENDAR);
  private static final long SEED = 11;

  @Test
  void theDecisionMayNotFallIntoTheFiveWorkingDaysOfTheHearingRequest() {
    CaseFile file = EXAMPLES.clean(Course.PRESERVED, SEED);
    LocalDate decided = day(file, "penalty_decision");
    LocalDate told = daysBefore(decided, 5);
    assertThat(rules(Edited.received(file, "hearing_right_notice", told)))
        .containsExactly("DEC_BEFORE_HEARING");
    assertThat(rules(Edited.received(file, "hearing_right_notice", daysBefore(decided, 6))))
        .isEmpty();
  }

  @Test
  void aCaseOfTheOldLawHadThreeDaysForTheHearingRequest() {
    Setting old = new Setting(Setting.of(SEED, CALENDAR).bureau(), LocalDate.of(2021, 3, 1), 5);
    CaseFile file = EXAMPLES.clean(Course.PRESERVED, old, SEED);
    LocalDate decided = day(file, "penalty_decision");
    assertThat(rules(Edited.received(file, "hearing_right_notice", daysBefore(decided, 4))))
        .doesNotContain("DEC_BEFORE_HEARING");
    assertThat(rules(Edited.received(file, "hearing_right_notice", daysBefore(decided, 3))))
        .contains("DEC_BEFORE_HEARING");
  }

  @Test
  void whoGaveUpTheHearingMayBeDecidedUponAtOnce() {
    CaseFile file = EXAMPLES.clean(Course.WAIVED, SEED);
    assertThat(rules(file)).isEmpty();
    assertThat(rules(Edited.field(file, "defence_record", "waived", "false")))
        .containsExactly("DEC_BEFORE_HEARING");
  }

  @Test
  void theDecisionIsServedInSevenWorkingDays() {
    CaseFile file =
        Edited.field(EXAMPLES.clean(Course.PLAIN, SEED), "closing_report", "closed_on", TODAY);
    LocalDate last = CALENDAR.plus(day(file, "penalty_decision"), 7);
    assertThat(rules(Edited.received(file, "penalty_decision", last))).isEmpty();
    assertThat(rules(Edited.received(file, "penalty_decision", last.plusDays(1))))
        .containsExactly("SRV_7_DAYS");
  }

  @Test
  void theDecisionComesWithinNinetyCalendarDaysOfTheFiling() {
    CaseFile file = EXAMPLES.clean(Course.PLAIN, SEED);
    LocalDate filed = Objects.requireNonNull(file.filedOn());
    assertThat(rules(Edited.dated(file, "penalty_decision", filed.plusDays(90))))
        .doesNotContain("DEC_LATE");
    assertThat(rules(Edited.dated(file, "penalty_decision", filed.plusDays(91))))
        .contains("DEC_LATE");
  }

  @Test
  void theDaysOfTheAppraisalDoNotCountAsDaysOfTheDecision() {
    CaseFile file = EXAMPLES.clean(Course.APPRAISED, SEED);
    LocalDate filed = Objects.requireNonNull(file.filedOn());
    LocalDate asked = day(file, "appraisal_request");
    CaseFile longAppraisal = Edited.dated(file, "appraisal_report", asked.plusDays(30));
    assertThat(rules(Edited.dated(longAppraisal, "penalty_decision", filed.plusDays(120))))
        .doesNotContain("DEC_LATE");
    assertThat(rules(Edited.dated(longAppraisal, "penalty_decision", filed.plusDays(121))))
        .contains("DEC_LATE");
  }

  @Test
  void anOpenCaseIsLateWhenItsDaysAreOver() {
    CaseFile file = EXAMPLES.clean(Course.PLAIN, SEED);
    LocalDate filed = Objects.requireNonNull(file.filedOn());
    CaseFile open = Edited.at(EXAMPLES.cleanOn(Course.PLAIN, SEED, filed.plusDays(1)), Stage.FILED);
    assertThat(rules(open, filed.plusDays(90))).isEmpty();
    assertThat(rules(open, filed.plusDays(91))).containsExactly("DEC_LATE");
  }

  @Test
  void preservedGoodsAreHandledInSevenWorkingDaysAlsoWhileNothingIsDecided() {
    CaseFile file = EXAMPLES.clean(Course.PRESERVED, SEED);
    LocalDate kept = day(file, "preservation_notice");
    LocalDate last = CALENDAR.plus(kept, 7);
    CaseFile open = EXAMPLES.cleanOn(Course.PRESERVED, SEED, CALENDAR.plus(kept, 4));
    assertThat(rules(open, last)).isEmpty();
    assertThat(rules(open, last.plusDays(1))).containsExactly("KEEP_HANDLED");
    assertThat(rules(Edited.field(file, "preservation_disposal", "handled_on", last))).isEmpty();
    assertThat(rules(Edited.field(file, "preservation_disposal", "handled_on", last.plusDays(1))))
        .containsExactly("KEEP_HANDLED");
  }

  @Test
  void theHearingIsToldOfSevenWorkingDaysBefore() {
    CaseFile file = EXAMPLES.clean(Course.HEARD, SEED);
    LocalDate heard = day(file, "hearing_record");
    assertThat(rules(Edited.received(file, "hearing_notice", daysBefore(heard, 7)))).isEmpty();
    assertThat(rules(Edited.received(file, "hearing_notice", daysBefore(heard, 6))))
        .containsExactly("HEAR_NOTICE_LATE");
  }

  @Test
  void anAnnouncedServiceIsReckonedThirtyDaysLaterForTheWindow() {
    CaseFile file = EXAMPLES.clean(Course.PLAIN, SEED);
    CaseFile announced = Edited.field(file, "service_receipt", "manner", "announced");
    assertThat(rules(announced)).contains("NOTICE_WINDOW", "SRV_WAY");
  }

  private static LocalDate day(CaseFile file, String kind) {
    return Objects.requireNonNull(file.papers(kind).getFirst().date());
  }

  /** The latest day after which that many working days end on the day or before. */
  private static LocalDate daysBefore(LocalDate day, int n) {
    LocalDate before = day;
    while (CALENDAR.plus(before, n).isAfter(day)) {
      before = before.minusDays(1);
    }
    return before;
  }

  private static List<String> rules(CaseFile file) {
    return rules(file, TODAY);
  }

  private static List<String> rules(CaseFile file, LocalDate today) {
    return review(file, today).deductions().stream().map(Deduction::rule).distinct().toList();
  }
}
