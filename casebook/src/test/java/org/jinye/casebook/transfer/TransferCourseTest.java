package org.jinye.casebook.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.procedure.Limit;
import org.jinye.casebook.testing.Weekdays;
import org.jinye.casebook.transfer.TransferStep.Act;
import org.junit.jupiter.api.Test;

class TransferCourseTest {

  private static final LocalDateTime START = LocalDateTime.of(2026, 9, 7, 9, 0);
  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final TransferPackage WHOLE = of(EXAMPLES.clean(Course.TRANSFERRED, 1));
  private static final TransferPackage POOR = of(EXAMPLES.clean(Course.PRESERVED, 1));

  @Test
  void goesFromTheSuspicionToTheCourt() {
    TransferCourse course =
        run(
            Act.REPORT,
            Act.APPROVE,
            Act.SEND,
            Act.RECEIVE,
            Act.POLICE_FILE,
            Act.HAND_OVER_GOODS,
            Act.ARREST,
            Act.PROSECUTE,
            Act.SENTENCE,
            Act.FINISH);
    assertThat(course.stage()).isEqualTo(TransferStage.DONE);
    assertThat(course.results()).isEqualTo(new CourtResults(2, 2, 2));
    assertThat(course.runningLimits()).isEmpty();
    assertThat(course.offers(WHOLE)).isEmpty();
  }

  @Test
  void everyLimitStartsAndEndsWithItsStep() {
    assertThat(codes(run(Act.REPORT))).containsExactly("TRANSFER_HEAD");
    assertThat(codes(run(Act.REPORT, Act.APPROVE))).containsExactly("TRANSFER_SEND");
    assertThat(codes(run(Act.REPORT, Act.APPROVE, Act.SEND))).isEmpty();
    assertThat(codes(received())).containsExactly("POLICE_FILE");
    assertThat(codes(run(received(), Act.POLICE_FILE))).containsExactly("GOODS");
    assertThat(codes(run(received(), Act.POLICE_REFUSE))).containsExactly("RECON");
    assertThat(codes(run(received(), Act.POLICE_REFUSE, Act.ASK_RECONSIDERATION))).isEmpty();
    assertThat(codes(run(received(), Act.POLICE_REFUSE, Act.ASK_RECONSIDERATION, Act.UPHOLD)))
        .containsExactly("PROSECUTOR");
  }

  @Test
  void aLimitRunsFromTheMomentOfItsStep() {
    assertThat(run(Act.REPORT, Act.APPROVE).runningLimits())
        .containsExactly(new RunningLimit("TRANSFER_SEND", START.plusHours(1)));
  }

  @Test
  void theDecisionWaitsWhileThePoliceHaveTheCaseAndGoesOnWhenItComesBack() {
    assertThat(run(Act.REPORT, Act.APPROVE).stoppedLimits()).isEmpty();
    assertThat(received().stoppedLimits())
        .containsExactly(new RunningLimit("DECIDE", START.plusHours(2)));
    for (List<Act> back :
        List.of(
            List.of(Act.RETURN),
            List.of(Act.POLICE_FILE, Act.DROP),
            List.of(Act.POLICE_REFUSE, Act.TAKE_BACK))) {
      TransferCourse course = run(received(), back.toArray(Act[]::new));
      assertThat(course.stage()).isEqualTo(TransferStage.BACK);
      assertThat(course.stoppedLimits()).isEmpty();
      assertThat(course.runningLimits()).isEmpty();
    }
  }

  @Test
  void aRefusalOfThePoliceLeadsToReconsiderationProsecutorAndBack() {
    assertThat(
            run(received(), Act.POLICE_REFUSE, Act.ASK_RECONSIDERATION, Act.CHANGE, Act.POLICE_FILE)
                .stage())
        .isEqualTo(TransferStage.POLICE_FILED);
    assertThat(
            run(
                    received(),
                    Act.POLICE_REFUSE,
                    Act.ASK_RECONSIDERATION,
                    Act.UPHOLD,
                    Act.ASK_PROSECUTOR,
                    Act.POLICE_FILE)
                .stage())
        .isEqualTo(TransferStage.POLICE_FILED);
    assertThat(run(received(), Act.POLICE_REFUSE, Act.ASK_PROSECUTOR).runningLimits()).isEmpty();
  }

  @Test
  void refusesToSendWhileThePackageIsNotWhole() {
    TransferCourse approved = run(Act.REPORT, Act.APPROVE);
    assertThat(refused(approved, Act.SEND, POOR))
        .extracting(TransferRefusal::code)
        .containsExactly(TransferRefusal.Code.PACKAGE, TransferRefusal.Code.PACKAGE);
    assertThat(approved.offers(POOR))
        .singleElement()
        .satisfies(offer -> {
          assertThat(offer.isAllowed()).isFalse();
          assertThat(offer.asks()).containsExactly(TransferStep.Need.DOCUMENT);
        });
  }

  @Test
  void refusesAStepThatDoesNotLeaveFromHere() {
    assertThat(refused(TransferCourse.SUSPECTED, Act.SEND, WHOLE))
        .containsExactly(
            new TransferRefusal(
                TransferRefusal.Code.WRONG_STAGE, "案件现在是“涉嫌犯罪”，不能“向公安机关移送”", "国务院令第310号第五、六条"));
  }

  @Test
  void refusesWhatIsSaidToHaveHappenedBeforeTheLast() {
    TransferEvent early = TransferEvent.of(Act.APPROVE, START.minusMinutes(1), "移审1", "");
    assertThat(run(Act.REPORT).after(early, WHOLE))
        .isEqualTo(
            new TransferOutcome.Refused(
                List.of(
                    new TransferRefusal(
                        TransferRefusal.Code.BEFORE_THE_LAST,
                        "时间不能早于上一环节的时间",
                        "国务院令第310号第五条第二款"))));
  }

  @Test
  void theHeadRefusesOnlyInWriting() {
    TransferEvent silent = TransferEvent.of(Act.REFUSE, START, "", "");
    assertThat(codes(run(Act.REPORT).after(silent, WHOLE)))
        .containsExactly(TransferRefusal.Code.DOCUMENT, TransferRefusal.Code.REASON);
  }

  @Test
  void whatTheHeadRefusedMayBeReportedAgain() {
    assertThat(run(Act.REPORT, Act.REFUSE, Act.REPORT).stage()).isEqualTo(TransferStage.REPORTED);
  }

  @Test
  void nobodyIsSentencedWhoWasNotProsecuted() {
    assertThat(refused(run(received(), Act.POLICE_FILE), Act.SENTENCE, WHOLE))
        .extracting(TransferRefusal::words)
        .containsExactly("判决人数不能多于已起诉人数");
  }

  @Test
  void isNotDoneBeforeTheGoodsAreWithThePolice() {
    assertThat(refused(run(received(), Act.POLICE_FILE), Act.FINISH, WHOLE))
        .extracting(TransferRefusal::words)
        .containsExactly("涉案物品还没有移交公安机关");
    TransferPackage without = of(EXAMPLES.clean(Course.SPOT, 1));
    assertThat(
            run(received(), Act.POLICE_FILE)
                .after(TransferEvent.of(Act.FINISH, START.plusDays(9), "", ""), without))
        .isInstanceOf(TransferOutcome.Gone.class);
  }

  @Test
  void everyActIsAStepAndEveryStageButTheLastHasAWayOn() {
    assertThat(TransferStep.all()).extracting(TransferStep::act).containsExactly(Act.values());
    assertThat(Arrays.stream(TransferStage.values()).filter(stage -> stage != TransferStage.DONE))
        .allSatisfy(
            stage -> assertThat(TransferStep.all()).anyMatch(step -> step.from().contains(stage)));
    assertThat(TransferStep.all())
        .allSatisfy(step -> assertThat(step.from()).doesNotContain(TransferStage.DONE));
  }

  @Test
  void everyLimitIsOneThatTheLawKnows() {
    List<String> known = Limit.on(LocalDate.of(2026, 9, 7)).stream().map(Limit::code).toList();
    assertThat(TransferStep.all())
        .allSatisfy(step -> {
          assertThat(known).containsAll(step.starts()).containsAll(step.ends());
          assertThat(known).containsAll(step.stops()).containsAll(step.resumes());
          assertThat(step.title() + step.basis()).doesNotContainPattern("[A-Za-z]");
        });
    assertThat(TransferStep.all())
        .flatExtracting(TransferStep::starts)
        .containsExactlyInAnyOrder(
            "TRANSFER_HEAD", "TRANSFER_SEND", "POLICE_FILE", "RECON", "PROSECUTOR", "GOODS");
  }

  private static TransferPackage of(CaseFile file) {
    return TransferPackage.of(file);
  }

  static TransferCourse received() {
    return run(Act.REPORT, Act.APPROVE, Act.SEND, Act.RECEIVE);
  }

  static TransferCourse run(Act... acts) {
    return run(TransferCourse.SUSPECTED, acts);
  }

  /** One step an hour, two persons each. */
  static TransferCourse run(TransferCourse from, Act... acts) {
    TransferCourse course = from;
    for (Act act : acts) {
      course =
          switch (course.after(event(course, act), WHOLE)) {
            case TransferOutcome.Gone gone -> gone.course();
            case TransferOutcome.Refused refused ->
                throw new AssertionError(act + ": " + refused.reasons());
          };
    }
    return course;
  }

  private static TransferEvent event(TransferCourse course, Act act) {
    return new TransferEvent(act, START.plusHours(course.events().size()), "文书1", "理由", 2);
  }

  private static List<TransferRefusal> refused(
      TransferCourse course, Act act, TransferPackage material) {
    return switch (course.after(event(course, act), material)) {
      case TransferOutcome.Gone gone -> throw new AssertionError("went on to " + gone.course());
      case TransferOutcome.Refused refused -> refused.reasons();
    };
  }

  private static List<String> codes(TransferCourse course) {
    return course.runningLimits().stream().map(RunningLimit::code).toList();
  }

  private static List<TransferRefusal.Code> codes(TransferOutcome outcome) {
    return switch (outcome) {
      case TransferOutcome.Gone _ -> List.of();
      case TransferOutcome.Refused refused ->
          refused.reasons().stream().map(TransferRefusal::code).toList();
    };
  }
}
