package org.jinye.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.worktime.SomeClocks.DECIDE;
import static org.jinye.worktime.SomeClocks.LICENCE;
import static org.jinye.worktime.SomeClocks.PAY;
import static org.jinye.worktime.SomeClocks.RECKONING;
import static org.jinye.worktime.SomeClocks.TRANSFER;
import static org.jinye.worktime.SomeClocks.start;

import java.time.LocalDate;
import java.util.List;
import org.jinye.worktime.ClockEvent.Ended;
import org.jinye.worktime.ClockEvent.Ending;
import org.jinye.worktime.ClockStanding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

  /** The vectors of the rule base, each as the clock of a party and of the bureau. */
  @ParameterizedTest
  @CsvSource({
    "2024-02-08, 7, WORKING_DAYS, 2024-02-23, 2024-02-23",
    "2024-04-03, 7, WORKING_DAYS, 2024-04-15, 2024-04-15",
    "2024-09-30, 7, WORKING_DAYS, 2024-10-15, 2024-10-15",
    "2025-01-24, 7, WORKING_DAYS, 2025-02-10, 2025-02-10",
    "2025-01-27, 5, WORKING_DAYS, 2025-02-10, 2025-02-10",
    "2025-04-30, 5, WORKING_DAYS, 2025-05-12, 2025-05-12",
    "2025-09-26, 7, WORKING_DAYS, 2025-10-13, 2025-10-13",
    "2026-02-13, 7, WORKING_DAYS, 2026-03-02, 2026-03-02",
    "2026-02-14, 5, WORKING_DAYS, 2026-02-28, 2026-02-28",
    "2026-09-24, 7, WORKING_DAYS, 2026-10-12, 2026-10-12",
    "2024-09-20, 15, CALENDAR_DAYS, 2024-10-05, 2024-10-08",
    "2025-09-17, 15, CALENDAR_DAYS, 2025-10-02, 2025-10-09",
    "2026-02-02, 15, CALENDAR_DAYS, 2026-02-17, 2026-02-24",
    "2026-07-06, 90, CALENDAR_DAYS, 2026-10-04, 2026-10-08",
    "2025-07-08, 90, CALENDAR_DAYS, 2025-10-06, 2025-10-09",
  })
  void endsOnTheDayOfTheRuleBase(
      LocalDate day, int n, Length.Unit unit, LocalDate bureaus, LocalDate partys) {
    var length = new Length(n, unit);
    var bureau = ClockKind.ofBureau("B", "本机关办理", "", length);
    var party = ClockKind.ofParty("P", "当事人办理", "", length);
    assertThat(start(bureau, day).due()).isEqualTo(new Due(bureaus, null, false));
    assertThat(start(party, day).due()).isEqualTo(new Due(partys, null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-12, 3, MONTHS, 2026-08-12",
    "2025-11-30, 3, MONTHS, 2026-02-28",
    "2023-08-31, 6, MONTHS, 2024-02-29",
    "2024-02-29, 2, YEARS, 2026-02-28",
  })
  void monthsAndYearsEndOnTheSameDayOrTheLastOfTheMonth(
      LocalDate day, int n, Length.Unit unit, LocalDate due) {
    var kind = ClockKind.ofBureau("M", "申请法院强制执行", "", new Length(n, unit));
    assertThat(start(kind, day).due().day()).isEqualTo(due);
  }

  /** 2026-11-15, three months after 2026-08-15, is a Sunday. */
  @Test
  void aPartysMonthsRollOver() {
    var kind = ClockKind.ofParty("M", "提起诉讼", "", Length.ofMonths(3));
    assertThat(start(kind, "2026-08-15").due().day()).isEqualTo(LocalDate.of(2026, 11, 16));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T16:00, IN_TIME, 剩 24 小时",
    "2026-10-01T11:30, IN_TIME, 剩 4 小时",
    "2026-10-01T12:00, DUE_SOON, 剩 4 小时",
    "2026-10-01T15:29, DUE_SOON, 剩 31 分钟",
    "2026-10-01T16:00, DUE_SOON, 剩 0 分钟",
    "2026-10-01T16:20, OVERDUE, 超期 20 分钟",
    "2026-10-03T17:00, OVERDUE, 超期 49 小时",
  })
  void hoursRunFromMomentToMomentAlsoOnHolidays(String at, Light light, String words) {
    var clock = start(TRANSFER, "2026-09-30T16:00");
    assertThat(clock.due().words(SomeClocks.ZONE)).isEqualTo("2026-10-01 16:00");
    assertThat(clock.standing(at).light()).isEqualTo(light);
    assertThat(clock.standing(at).words()).isEqualTo(words);
  }

  @Test
  void fortyEightHoursStopAndGoOn() {
    var kind = ClockKind.ofBureau("H", "通知家属", "", Length.ofHours(48));
    var clock = start(kind, "2026-11-20T10:00").stop("2026-11-20T20:00").resume("2026-11-23T08:30");
    assertThat(clock.due().moment()).isEqualTo(SomeClocks.moment("2026-11-24T22:30"));
    assertThat(start(kind, "2026-11-20T10:00").stop("2026-11-20T20:00").standing("2026-11-22"))
        .returns("已中止，剩 38 小时", ClockStanding::words);
  }

  /** Twenty working days from Monday 2026-11-02; stopped from the fifth to the eighth one. */
  @Test
  void aStopLeavesOutItsWorkingDays() {
    var before = start(LICENCE, "2026-11-02");
    assertThat(before.due().day()).isEqualTo(LocalDate.of(2026, 11, 30));
    var stopped = before.stop("2026-11-09");
    ClockStanding standing = stopped.standing("2026-11-20");
    assertThat(standing.state()).isEqualTo(State.STOPPED);
    assertThat(standing.due()).isNull();
    assertThat(standing.words()).isEqualTo("已中止，剩 15 个工作日");
    var resumed = stopped.resume("2026-11-12");
    assertThat(resumed.due().day()).isEqualTo(LocalDate.of(2026, 12, 3));
    assertThat(resumed.standing("2026-11-12").words()).isEqualTo("剩 15 个工作日");
  }

  @Test
  void aStopOverNationalDayMovesOnlyByItsWorkingDays() {
    var clock = start(LICENCE, "2026-09-21").stop("2026-09-30").resume("2026-10-08");
    LocalDate without = start(LICENCE, "2026-09-21").due().day();
    assertThat(clock.due().day()).isEqualTo(SomeClocks.CALENDAR.plusWorkingDays(without, 1).day());
  }

  @Test
  void aStopAndItsResumptionOnOneDayChangeNothing() {
    var clock = start(LICENCE, "2026-11-02").stop("2026-11-09T09:00").resume("2026-11-09T17:00");
    assertThat(clock.due()).isEqualTo(start(LICENCE, "2026-11-02").due());
  }

  @Test
  void whatStoppedOnItsLastDayIsDueOnTheDayItResumes() {
    var clock = start(LICENCE, "2026-11-02").stop("2026-11-30");
    assertThat(clock.standing("2026-12-05").words()).isEqualTo("已中止，剩 0 个工作日");
    assertThat(clock.resume("2026-12-10").due().day()).isEqualTo(LocalDate.of(2026, 12, 10));
  }

  @Test
  void theBureausNinetyDaysWarnOnTheRawDay() {
    assertThat(start(DECIDE, "2026-07-06").standing("2026-10-05").words()).isEqualTo("超期 1 天");
    assertThat(start(PAY, "2026-02-02").standing("2026-02-24").words()).isEqualTo("今天到期");
  }

  @Test
  void anExtensionAddsToTheLimit() {
    var clock = start(LICENCE, "2026-11-02").extend("2026-11-20", 10);
    assertThat(clock.due().day()).isEqualTo(LocalDate.of(2026, 12, 14));
  }

  @Test
  void whatEndedKeepsHowItEnded() {
    var clock = start(LICENCE, "2026-11-02");
    assertThat(clock.end("2026-11-30T18:00").standing("2027-05-01"))
        .returns("已办结", ClockStanding::words)
        .returns(Light.IN_TIME, ClockStanding::light);
    assertThat(clock.end("2026-12-02").standing("2027-05-01"))
        .returns("已办结，超期 2 个工作日", ClockStanding::words)
        .returns(Light.OVERDUE, ClockStanding::light)
        .returns(State.ENDED, ClockStanding::state);
    var dropped = new Ended(SomeClocks.moment("2026-11-10"), "甲", Ending.DROPPED, "撤销立案");
    assertThat(clock.stop("2026-11-09").with(dropped).standing("2027-05-01").words())
        .isEqualTo("不再办理");
  }

  @Test
  void aLimitIntoAnUnpublishedYearIsProvisionalUntilItIsPublished() {
    var clock = start(LICENCE, "2026-12-14");
    assertThat(clock.due()).isEqualTo(new Due(LocalDate.of(2027, 1, 11), null, true));
    assertThat(clock.standing("2026-12-14").words()).isEqualTo("剩 20 个工作日（暂定）");
    var newYear = new NamedDay(LocalDate.of(2027, 1, 1), DayKind.OFF, "元旦");
    var published =
        new WorkCalendar(
            List.of(
                org.jinye.worktime.internal.ShippedCalendars.listTables().getLast(),
                new YearTable(2027, "", List.of(newYear))));
    assertThat(new Reckoning(published, SomeClocks.ZONE).due(clock.clock()))
        .contains(new Due(LocalDate.of(2027, 1, 12), null, false));
  }

  @Test
  void theDayIsThatOfTheBureausOwnZone() {
    // 23:30 in Shanghai is still the day before in Greenwich.
    assertThat(start(PAY, "2026-11-02T23:30").due().day()).isEqualTo(LocalDate.of(2026, 11, 17));
    assertThat(RECKONING.zone().getId()).isEqualTo("Asia/Shanghai");
  }
}
