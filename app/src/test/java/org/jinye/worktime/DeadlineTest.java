package org.jinye.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jinye.worktime.internal.ShippedCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private final WorkCalendar calendar = new WorkCalendar(ShippedCalendars.listTables());

  /** Three working days from Tuesday 2026-11-17 end on Friday the 20th. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-17, IN_TIME, 剩 3 个工作日",
    "2026-11-18, IN_TIME, 剩 2 个工作日",
    "2026-11-19, DUE_SOON, 剩 1 个工作日",
    "2026-11-20, DUE_SOON, 今天到期",
    "2026-11-21, OVERDUE, '已超期，未满 1 个工作日'",
    "2026-11-23, OVERDUE, 超期 1 个工作日",
    "2026-11-27, OVERDUE, 超期 5 个工作日",
  })
  void aLimitInWorkingDaysTurnsFromGreenToRed(LocalDate today, Light light, String words) {
    Deadline deadline = Deadline.ofWorkingDays(calendar, LocalDate.of(2026, 11, 17), 3);
    assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 11, 20));
    DeadlineStanding standing = deadline.standingOn(today, calendar, 1);
    assertThat(standing.light()).isEqualTo(light);
    assertThat(standing.words()).isEqualTo(words);
  }

  @Test
  void aHolidayDoesNotUseUpALimit() {
    Deadline deadline = Deadline.ofWorkingDays(calendar, LocalDate.of(2026, 9, 30), 1);
    assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(deadline.standingOn(LocalDate.of(2026, 10, 4), calendar, 1).words())
        .isEqualTo("剩 1 个工作日");
  }

  @Test
  void theBureausOwnLimitInCalendarDaysWarnsOnTheRawDay() {
    Deadline deadline = Deadline.ofCalendarDays(LocalDate.of(2026, 7, 6), 90);
    assertThat(deadline.standingOn(LocalDate.of(2026, 10, 3), calendar, 3).words())
        .isEqualTo("剩 1 天");
    assertThat(deadline.standingOn(LocalDate.of(2026, 10, 5), calendar, 3).words())
        .isEqualTo("超期 1 天");
  }

  @Test
  void aLimitIntoAnUnpublishedYearIsProvisional() {
    Deadline deadline = Deadline.ofWorkingDays(calendar, LocalDate.of(2026, 12, 30), 5);
    assertThat(deadline.provisional()).isTrue();
  }
}
