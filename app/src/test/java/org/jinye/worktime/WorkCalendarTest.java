package org.jinye.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jinye.worktime.internal.ShippedCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors were computed from the notices of 2024 to 2026. */
class WorkCalendarTest {

  private final WorkCalendar calendar = new WorkCalendar(ShippedCalendars.listTables());

  @ParameterizedTest
  @CsvSource({
    "2024-02-08, 7, 2024-02-23",
    "2024-04-03, 7, 2024-04-15",
    "2024-09-30, 7, 2024-10-15",
    "2025-01-24, 7, 2025-02-10",
    "2025-01-27, 5, 2025-02-10",
    "2025-04-30, 5, 2025-05-12",
    "2025-09-26, 7, 2025-10-13",
    "2026-02-13, 7, 2026-03-02",
    "2026-02-14, 5, 2026-02-28",
    "2026-09-24, 7, 2026-10-12",
  })
  void limitsInWorkingDaysEndOnTheirDay(LocalDate start, int n, LocalDate due) {
    assertThat(calendar.plusWorkingDays(start, n)).isEqualTo(new CountedDate(due, false));
    assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(new CountedDays(n, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-20, 15, 2024-10-05, 2024-10-08",
    "2025-09-17, 15, 2025-10-02, 2025-10-09",
    "2026-02-02, 15, 2026-02-17, 2026-02-24",
    "2026-07-06, 90, 2026-10-04, 2026-10-08",
    "2025-07-08, 90, 2025-10-06, 2025-10-09",
  })
  void limitsInCalendarDaysRollOverForAPartyAndStayForTheBureau(
      LocalDate start, int n, LocalDate raw, LocalDate rolled) {
    Deadline own = Deadline.ofCalendarDays(start, n);
    assertThat(own.due()).isEqualTo(raw);
    assertThat(own.rolledToWorkingDay(calendar).due()).isEqualTo(rolled);
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void countsTheWorkingDaysOfAYear(int year, int days) {
    assertThat(calendar.workingDaysOf(year)).isEqualTo(new CountedDays(days, false));
  }

  @Test
  void countsTheWorkingDaysOfTheMonthsOf2026() {
    List<Integer> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> calendar.workingDaysOf(YearMonth.of(2026, month)).days())
            .toList();
    assertThat(months).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
  }

  @Test
  void newYearsEveOf2024WasWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
  }

  @Test
  void makeUpDaysAreWorkedAndNamed() {
    LocalDate saturday = LocalDate.of(2026, 2, 14);
    assertThat(calendar.isWorkingDay(saturday)).isTrue();
    assertThat(calendar.findNamed(saturday))
        .contains(new NamedDay(saturday, DayKind.MAKE_UP, "春节"));
  }

  @Test
  void aYearWithoutATableIsCountedByTheWeekAndSaysSo() {
    assertThat(calendar.isPublished(2027)).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 2))
        .isEqualTo(new CountedDate(LocalDate.of(2027, 1, 1), true));
    assertThat(calendar.workingDaysOf(2027).provisional()).isTrue();
    assertThat(calendar.rollToWorkingDay(LocalDate.of(2027, 1, 2)))
        .isEqualTo(new CountedDate(LocalDate.of(2027, 1, 4), true));
  }

  @Test
  void aLimitThatEndsBeforeTheUnknownYearIsCertain() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1))
        .isEqualTo(new CountedDate(LocalDate.of(2026, 12, 31), false));
    assertThat(calendar.plusWorkingDays(LocalDate.of(2023, 12, 31), 1))
        .isEqualTo(new CountedDate(LocalDate.of(2024, 1, 2), false));
  }

  @Test
  void theNoticeOfTheNextYearMayChangeDecember() {
    // 2018-12-31, a Monday, was off and Saturday 2018-12-29 worked by the notice of 2019.
    var of2018 = new YearTable(2018, "", List.of());
    var of2019 =
        new YearTable(
            2019,
            "",
            List.of(
                new NamedDay(LocalDate.of(2018, 12, 29), DayKind.MAKE_UP, "元旦"),
                new NamedDay(LocalDate.of(2018, 12, 31), DayKind.OFF, "元旦"),
                new NamedDay(LocalDate.of(2019, 1, 1), DayKind.OFF, "元旦")));
    var joined = new WorkCalendar(List.of(of2019, of2018));
    assertThat(joined.plusWorkingDays(LocalDate.of(2018, 12, 28), 2).day())
        .isEqualTo(LocalDate.of(2019, 1, 2));
  }

  @Test
  void refusesANegativeLimit() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 5), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
