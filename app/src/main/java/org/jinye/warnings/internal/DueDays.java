package org.jinye.warnings.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.Stage;
import org.jinye.worktime.Light;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/** The last days of the stages' limits, for SQL: PostgreSQL does not know the working calendar. */
@Component
public class DueDays {

  private final WorkingDays workingDays;
  private final HandlingLimits limits;

  DueDays(WorkingDays workingDays, HandlingLimits limits) {
    this.workingDays = workingDays;
    this.limits = limits;
  }

  /** Days on which a stage may have started, with the last day of each stage's limit. */
  public Table from(LocalDate first, LocalDate last) {
    WorkCalendar calendar = workingDays.calendar();
    List<LocalDate> starts = first.datesUntil(last.plusDays(1)).toList();
    return new Table(
        join(starts),
        join(starts.stream().map(start -> due(calendar, Stage.SCREENING, start)).toList()),
        join(starts.stream().map(start -> due(calendar, Stage.CHECKING, start)).toList()));
  }

  /** The earliest start of the stage that is not overdue on the day. */
  public LocalDate firstInTime(Stage stage, LocalDate today) {
    WorkCalendar calendar = workingDays.calendar();
    LocalDate start = today;
    while (!due(calendar, stage, start.minusDays(1)).isBefore(today)) {
      start = start.minusDays(1);
    }
    return start;
  }

  /** The earliest start of the stage that is neither overdue nor due soon on the day. */
  public LocalDate firstAtEase(Stage stage, LocalDate today) {
    WorkCalendar calendar = workingDays.calendar();
    LocalDate start = firstInTime(stage, today);
    // A limit shorter than what counts as soon is never at ease: tomorrow bounds the search.
    while (!start.isAfter(today) && !isAtEase(due(calendar, stage, start), today)) {
      start = start.plusDays(1);
    }
    return start;
  }

  private boolean isAtEase(LocalDate due, LocalDate today) {
    return workingDays.standing(due, today).light() == Light.IN_TIME;
  }

  private LocalDate due(WorkCalendar calendar, Stage stage, LocalDate start) {
    return calendar.plusWorkingDays(start, limits.days(stage.state())).day();
  }

  private static String join(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(joining(","));
  }

  /** Three columns, each as one text with commas between the days. */
  public record Table(String starts, String screeningDues, String checkingDues) {}
}
