package org.jinye.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jinye.worktime.internal.ShippedCalendars;

/** Laws of the working-day clock, over published and unpublished years. */
class WorkCalendarProperties {

  private final WorkCalendar calendar = new WorkCalendar(ShippedCalendars.listTables());

  @Property
  void countingWhatWasAddedGivesItBack(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int n) {
    CountedDate end = calendar.plusWorkingDays(start, n);
    assertThat(calendar.workingDaysBetween(start, end.day()))
        .isEqualTo(new CountedDays(n, end.provisional()));
  }

  @Property
  void anAddedLimitEndsOnAWorkingDay(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int n) {
    assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(start, n).day())).isTrue();
  }

  @Property
  void aLongerLimitEndsLater(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int n) {
    assertThat(calendar.plusWorkingDays(start, n + 1).day())
        .isAfter(calendar.plusWorkingDays(start, n).day());
  }

  @Property
  void aLaterStartNeverEndsEarlier(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int n) {
    assertThat(calendar.plusWorkingDays(start.plusDays(1), n).day())
        .isAfterOrEqualTo(calendar.plusWorkingDays(start, n).day());
  }

  @Property
  void twoLimitsInARowAreOneOfTheirSum(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 200) int m,
      @ForAll @IntRange(max = 200) int n) {
    LocalDate first = calendar.plusWorkingDays(start, m).day();
    assertThat(calendar.plusWorkingDays(first, n).day())
        .isEqualTo(calendar.plusWorkingDays(start, m + n).day());
  }

  @Property
  void countsAddUpAndTurnRound(
      @ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
    int whole = calendar.workingDaysBetween(a, c).days();
    assertThat(calendar.workingDaysBetween(a, b).days() + calendar.workingDaysBetween(b, c).days())
        .isEqualTo(whole);
    assertThat(calendar.workingDaysBetween(c, a).days()).isEqualTo(-whole);
  }

  @Property
  void countingIsLookingAtEveryDay(
      @ForAll("days") LocalDate from, @ForAll @IntRange(max = 800) int length) {
    LocalDate to = from.plusDays(length);
    long oneByOne =
        from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    assertThat((long) calendar.workingDaysBetween(from, to).days()).isEqualTo(oneByOne);
  }

  @Property
  void rollingOverMovesAtMostOverOneHolidayAndOnlyOnce(@ForAll("days") LocalDate day) {
    LocalDate rolled = calendar.rollToWorkingDay(day).day();
    assertThat(calendar.isWorkingDay(rolled)).isTrue();
    assertThat(ChronoUnit.DAYS.between(day, rolled)).isBetween(0L, 9L);
    assertThat(calendar.rollToWorkingDay(rolled).day()).isEqualTo(rolled);
  }

  @Property
  void theLightOnlyEverTurnsTowardsOverdue(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int n) {
    Deadline deadline = Deadline.ofWorkingDays(calendar, start, n);
    Light before = Light.IN_TIME;
    for (int i = 0; i < n * 2 + 10; i++) {
      Light light = deadline.standingOn(start.plusDays(i), calendar, 1).light();
      assertThat(light).isGreaterThanOrEqualTo(before);
      before = light;
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate first = LocalDate.of(2023, 6, 1);
    return Arbitraries.integers().between(0, 4 * 366).map(first::plusDays);
  }
}
