package org.jinye.worktime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.worktime.SomeClocks.APPRAISAL;
import static org.jinye.worktime.SomeClocks.DECIDE;
import static org.jinye.worktime.SomeClocks.HEARING;
import static org.jinye.worktime.SomeClocks.LICENCE;
import static org.jinye.worktime.SomeClocks.PAY;
import static org.jinye.worktime.SomeClocks.moment;
import static org.jinye.worktime.SomeClocks.start;

import java.util.List;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockEvent.Ended;
import org.jinye.worktime.ClockEvent.Ending;
import org.jinye.worktime.ClockEvent.Extended;
import org.jinye.worktime.ClockEvent.Resumed;
import org.jinye.worktime.ClockEvent.Started;
import org.jinye.worktime.ClockEvent.Stopped;
import org.jinye.worktime.ClockOutcome.Code;
import org.jinye.worktime.ClockOutcome.Problem;
import org.jinye.worktime.SomeClocks;
import org.junit.jupiter.api.Test;

/** The clock of a licence: 20 working days from 2026-11-02, so up to 2026-11-30. */
class ClockCheckTest {

  private final SomeClocks licence = start(LICENCE, "2026-11-02");

  @Test
  void takesWhatIsLawful() {
    assertThat(problems(licence, stop("2026-11-30T17:00"))).isEmpty();
    assertThat(problems(licence, extend("2026-11-30", 10))).isEmpty();
    assertThat(problems(licence, end("2027-01-15"))).isEmpty();
    assertThat(problems(licence.stop("2026-11-09"), resume("2026-12-01"))).isEmpty();
    assertThat(problems(licence.stop("2026-11-09"), extend("2026-12-20", 1))).isEmpty();
    assertThat(problems(licence.stop("2026-11-09"), end("2026-11-10"))).isEmpty();
  }

  @Test
  void refusesToStopAStoppedClock() {
    assertThat(problems(licence.stop("2026-11-09"), stop("2026-11-10")))
        .containsExactly(
            new Problem(Code.STOPPED_ALREADY, "", "时限已于 2026-11-09 09:00 中止，恢复后才能再中止。"));
  }

  @Test
  void refusesToResumeWhatRuns() {
    assertThat(codes(licence, resume("2026-11-10"))).containsExactly(Code.NOT_STOPPED);
    var resumed = licence.stop("2026-11-09").resume("2026-11-10");
    assertThat(codes(resumed, resume("2026-11-11"))).containsExactly(Code.NOT_STOPPED);
  }

  @Test
  void refusesAGroundThatTheKindDoesNotKnow() {
    var hearing = new Stopped(moment("2026-11-10"), "甲", HEARING, "听证通知书");
    assertThat(problems(start(DECIDE, "2026-11-02"), hearing))
        .containsExactly(new Problem(Code.GROUND_UNKNOWN, "ground", "“听证”不是可以中止的事由；可以中止的事由：鉴定。"));
    assertThat(problems(start(PAY, "2026-11-02"), hearing))
        .containsExactly(new Problem(Code.MAY_NOT_STOP, "", "“缴纳罚款”的时限不得中止。"));
  }

  @Test
  void refusesAnExtensionBeyondTheLawful() {
    assertThat(problems(licence, extend("2026-11-10", 11)))
        .containsExactly(new Problem(Code.EXTENDED_TOO_LONG, "longer", "每次可以延长 1 至 10 个工作日。"));
    assertThat(codes(licence, extend("2026-11-10", 0))).containsExactly(Code.EXTENDED_TOO_LONG);
    assertThat(problems(licence.extend("2026-11-10", 10), extend("2026-11-12", 1)))
        .containsExactly(new Problem(Code.EXTENDED_TOO_OFTEN, "", "最多延长 1 次，已经延长 1 次。"));
    assertThat(codes(start(DECIDE, "2026-11-02"), extend("2026-11-10", 1)))
        .containsExactly(Code.MAY_NOT_EXTEND);
  }

  @Test
  void refusesToHealWhatHasRunOut() {
    assertThat(problems(licence, stop("2026-12-01")))
        .containsExactly(new Problem(Code.RUN_OUT, "at", "时限已于 2026-11-30 届满，不能再中止。"));
    assertThat(codes(licence, extend("2026-12-01", 5))).containsExactly(Code.RUN_OUT);
  }

  @Test
  void refusesWhatHappenedBeforeTheFormerEventOrIsYetToCome() {
    var stopped = licence.stop("2026-11-09");
    assertThat(problems(stopped, resume("2026-11-06")))
        .containsExactly(
            new Problem(
                Code.BEFORE_LAST, "at", "时间 2026-11-06 09:00 早于上一步“中止”（2026-11-09 09:00）。"));
    assertThat(codes(stopped, resume("2027-03-01"))).containsExactly(Code.IN_FUTURE);
  }

  @Test
  void refusesAnythingAfterTheEnd() {
    var ended = licence.end("2026-11-20");
    for (ClockEvent event :
        List.of(
            stop("2026-11-21"), resume("2026-11-21"), extend("2026-11-21", 1), end("2026-11-21"))) {
      assertThat(problems(ended, event))
          .containsExactly(new Problem(Code.ENDED, "", "时限已于 2026-11-20 09:00 结束（已办结），不能再登记。"));
    }
    assertThat(codes(licence, new Started(moment("2026-11-03"), "甲", "")))
        .containsExactly(Code.STARTED_ALREADY);
  }

  @Test
  void namesEveryThingThatIsMissingAtOnce() {
    var bare = new Extended(moment("2026-11-10"), "甲", 12, " ", "", "");
    assertThat(problems(licence, bare))
        .extracting(Problem::field)
        .containsExactly("longer", "ground", "document", "approver");
    var wordy = new Stopped(moment("2026-11-10"), "甲", APPRAISAL, "书".repeat(201));
    assertThat(codes(licence, wordy)).containsExactly(Code.WORDS_TOO_LONG);
  }

  private static Stopped stop(String at) {
    return new Stopped(moment(at), "甲", APPRAISAL, "鉴定委托书");
  }

  private static Resumed resume(String at) {
    return new Resumed(moment(at), "甲", "鉴定报告");
  }

  private static Extended extend(String at, int longer) {
    return new Extended(moment(at), "甲", longer, "案情复杂", "审批表", "局长");
  }

  private static Ended end(String at) {
    return new Ended(moment(at), "甲", Ending.DONE, "");
  }

  private static List<Problem> problems(SomeClocks clock, ClockEvent event) {
    var now = moment("2027-02-01");
    return new ClockCheck(clock.clock(), clock.kind(), SomeClocks.RECKONING, now).problems(event);
  }

  private static List<Code> codes(SomeClocks clock, ClockEvent event) {
    return problems(clock, event).stream().map(Problem::code).toList();
  }
}
