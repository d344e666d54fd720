package org.jinye.demo.internal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Measure;
import org.jinye.warnings.OpenWarning;
import org.jinye.warnings.Step;
import org.jinye.warnings.WarningState;
import org.jinye.worktime.WorkCalendar;
import org.junit.jupiter.api.Test;

class DiaryTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final WorkCalendar CALENDAR = new WorkCalendar(List.of());
  private static final Rule RULE = Rulebook.load().rule("W03");
  private static final Conclusion IRREGULAR = new Conclusion.Irregular(Measure.CASE, "外流");

  private final Diary diary = new Diary(CALENDAR, ZONE, Waiting.WEEK + 10);

  @Test
  void actsOnWorkingDaysInOfficeHoursAndAfterTheWarningWasRaised() {
    for (OpenWarning warning : many(WarningState.RAISED)) {
      LocalDateTime at = appointment(warning).at().atZone(ZONE).toLocalDateTime();
      assertThat(CALENDAR.isWorkingDay(at.toLocalDate())).isTrue();
      assertThat(at.getHour()).isBetween(9, 16);
      assertThat(at).isAfter(LocalDate.of(2026, 9, 21).atStartOfDay());
    }
  }

  @Test
  void screensMostlyInTimeAndSometimesLate() {
    long late =
        many(WarningState.RAISED).stream()
            .map(warning -> appointment(warning).at().atZone(ZONE).toLocalDate())
            .filter(day -> day.isAfter(LocalDate.of(2026, 9, 22)))
            .count();
    assertThat(late).isBetween(5L, 40L);
  }

  @Test
  void sendsAnIrregularOneToTheCountyWhichConcludes() {
    OpenWarning raised = many(WarningState.RAISED).getFirst();
    assertThat(appointment(raised).step()).isInstanceOf(Step.Assigning.class);
    OpenWarning sent = many(WarningState.ASSIGNED).getFirst();
    assertThat(appointment(sent).byCounty()).isTrue();
    assertThat(appointment(sent).step()).isInstanceOf(Step.FindingIrregular.class);
  }

  @Test
  void leavesTheNewestWeekAlone() {
    Diary thisWeek = new Diary(CALENDAR, ZONE, Waiting.WEEK);
    assertThat(many(WarningState.RAISED))
        .allSatisfy(warning -> assertThat(thisWeek.next(warning, RULE, IRREGULAR)).isEmpty());
  }

  @Test
  void leavesAPartOfTheWeekBefore() {
    Diary nextWeek = new Diary(CALENDAR, ZONE, Waiting.WEEK + 1);
    long left =
        many(WarningState.RAISED).stream()
            .map(warning -> nextWeek.next(warning, RULE, IRREGULAR))
            .filter(Optional::isEmpty)
            .count();
    assertThat(left).isBetween(50L, 150L);
  }

  private Appointment appointment(OpenWarning warning) {
    return diary.next(warning, RULE, IRREGULAR).orElseThrow();
  }

  private static List<OpenWarning> many(WarningState state) {
    return IntStream.range(0, 300)
        .mapToObj(i -> Waiting.warning("W03", "9901011%05d".formatted(i), state, Waiting.WEEK))
        .toList();
  }
}
