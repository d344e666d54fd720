package org.jinye.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.worktime.SomeClocks.CALENDAR;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jinye.worktime.ClockTerms.Whose;

/** Laws of clocks, over published and unpublished years. */
class ReckoningProperties {

  @Property
  void addingWorkingDaysAndCountingThemGivesThemBack(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 200) int n) {
    LocalDate due = SomeClocks.start(working(n), day).due().day();
    assertThat(CALENDAR.workingDaysBetween(day, due).days()).isEqualTo(n);
  }

  @Property
  void aStopOfSoManyWorkingDaysMovesTheEndByAsMany(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = 90) int used,
      @ForAll @IntRange(max = 90) int stopped) {
    var clock = SomeClocks.start(working(n), day);
    LocalDate stop = day.plusDays(used);
    LocalDate before = clock.due().day();
    Assume.that(!stop.isAfter(before));
    LocalDate resume = stop.plusDays(stopped);
    LocalDate after = clock.stop(stop.toString()).resume(resume.toString()).due().day();
    assertThat(CALENDAR.workingDaysBetween(before, after).days())
        .isEqualTo(CALENDAR.workingDaysBetween(stop, resume).days());
  }

  @Property
  void aStopMovesOtherLimitsOfTheBureauByItsDays(
      @ForAll("days") LocalDate day,
      @ForAll("calendarLengths") Length length,
      @ForAll @IntRange(max = 90) int used,
      @ForAll @IntRange(max = 90) int stopped) {
    var clock = SomeClocks.start(kind(length, Whose.BUREAU), day);
    LocalDate stop = day.plusDays(used);
    LocalDate after =
        clock.stop(stop.toString()).resume(stop.plusDays(stopped).toString()).due().day();
    assertThat(after).isEqualTo(clock.due().day().plusDays(stopped));
  }

  @Property
  void severalStopsMoveTheEndByTheirSum(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 40, max = 200) int n,
      @ForAll("gaps") List<Integer> gaps) {
    var clock = SomeClocks.start(working(n), day);
    LocalDate at = day;
    int stopped = 0;
    for (int i = 0; i + 1 < gaps.size(); i += 2) {
      LocalDate stop = at.plusDays(gaps.get(i));
      at = stop.plusDays(gaps.get(i + 1));
      clock = clock.stop(stop.toString()).resume(at.toString());
      stopped += CALENDAR.workingDaysBetween(stop, at).days();
    }
    assertThat(CALENDAR.workingDaysBetween(day, clock.due().day()).days()).isEqualTo(n + stopped);
  }

  @Property
  void whetherItIsExtendedBeforeOrAfterAStopIsTheSame(
      @ForAll("days") LocalDate day,
      @ForAll("lengths") Length length,
      @ForAll Whose whose,
      @ForAll @IntRange(min = 1, max = 60) int longer,
      @ForAll("gaps") List<Integer> gaps) {
    var clock = SomeClocks.start(kind(length, whose), day);
    String stop = day.plusDays(gaps.get(0)).toString();
    String resume = day.plusDays(gaps.get(0)).plusDays(gaps.get(1)).toString();
    Assume.that(!clock.due().isPast(SomeClocks.moment(stop), SomeClocks.ZONE));
    Due first = clock.extend(stop, longer).stop(stop).resume(resume).due();
    assertThat(clock.stop(stop).extend(stop, longer).resume(resume).due()).isEqualTo(first);
    assertThat(clock.stop(stop).resume(resume).extend(resume, longer).due()).isEqualTo(first);
  }

  @Property
  void aPartysLimitNeverEndsOnADayOffNorBeforeTheBureaus(
      @ForAll("days") LocalDate day,
      @ForAll("dayLengths") Length length,
      @ForAll("gaps") List<Integer> gaps) {
    var both = new EnumMap<Whose, LocalDate>(Whose.class);
    for (Whose whose : Whose.values()) {
      String stop = day.plusDays(gaps.get(0)).toString();
      String resume = day.plusDays(gaps.get(0)).plusDays(gaps.get(1)).toString();
      var clock = SomeClocks.start(kind(length, whose), day).stop(stop).resume(resume);
      both.put(whose, clock.due().day());
    }
    assertThat(CALENDAR.isWorkingDay(both.getOrDefault(Whose.PARTY, day))).isTrue();
    assertThat(both.getOrDefault(Whose.PARTY, day))
        .isEqualTo(CALENDAR.rollToWorkingDay(both.getOrDefault(Whose.BUREAU, day)).day());
  }

  @Property(tries = 200)
  void theLightOnlyEverTurnsTowardsOverdue(
      @ForAll("days") LocalDate day, @ForAll("dayLengths") Length length, @ForAll Whose whose) {
    var clock = SomeClocks.start(kind(length, whose), day);
    long span = clock.due().day().toEpochDay() - day.toEpochDay() + 10;
    Light before = Light.IN_TIME;
    for (long i = 0; i < span; i++) {
      Light light = clock.standing(day.plusDays(i).toString()).light();
      assertThat(light).isGreaterThanOrEqualTo(before);
      assertThat(light == Light.OVERDUE).isEqualTo(day.plusDays(i).isAfter(clock.due().day()));
      before = light;
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate first = LocalDate.of(2023, 6, 1);
    return Arbitraries.integers().between(0, 4 * 366).map(first::plusDays);
  }

  @Provide
  Arbitrary<List<Integer>> gaps() {
    return Arbitraries.integers().between(0, 20).list().ofMinSize(2).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Length> lengths() {
    return Arbitraries.oneOf(
        dayLengths(), Arbitraries.integers().between(1, 96).map(Length::ofHours));
  }

  @Provide
  Arbitrary<Length> dayLengths() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 90).map(Length::ofWorkingDays), calendarLengths());
  }

  @Provide
  Arbitrary<Length> calendarLengths() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 120).map(Length::ofCalendarDays),
        Arbitraries.integers().between(1, 6).map(Length::ofMonths),
        Arbitraries.just(Length.ofYears(1)));
  }

  private static ClockKind working(int n) {
    return kind(Length.ofWorkingDays(n), Whose.BUREAU);
  }

  private static ClockKind kind(Length length, Whose whose) {
    return whose == Whose.PARTY
        ? ClockKind.ofParty("K", "办理", "", length)
        : ClockKind.ofBureau("K", "办理", "", length);
  }
}
